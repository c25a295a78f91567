package io.saoma.proof.shop;

import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.wire.Reply;
import io.saoma.wechat.Gateways.Line;
import io.saoma.wechat.Gateways.Lost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What lies between the till and WeChat, and everything that befalls one exchange on its way.
final class Network implements Line {

    private static final Fault.BadSign[] BAD_SIGNS = Fault.BadSign.values();
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final String CLOSE = "/pay/closeorder";
    private static final String ASK = "/pay/orderquery";
    private static final String ASK_ABOUT_REFUND = "/pay/refundquery";

    private final World world;
    private final ModelWeChat weChat;
    private final Shape shape;
    private final List<byte[]> answers = new ArrayList<>();
    private final Map<String, Integer> earlier = new HashMap<>();
    private long exchanges;
    private long faults;
    private boolean away;
    private boolean calm;

    Network(World world, ModelWeChat weChat, Shape shape) {
        this.world = world;
        this.weChat = weChat;
        this.shape = shape;
    }

    /// How many faults have befallen exchanges so far.
    long faults() {
        return faults;
    }

    void away(boolean wanted) {
        away = wanted && !calm;
    }

    /// From now on everything works.
    void calmDown() {
        calm = true;
        away = false;
    }

    @Override
    public byte[] post(String path, byte[] body) throws Lost {
        var dice = shape.dice("exchange", exchanges++);
        world.pass(Duration.ofMillis(5 + dice.nextInt(60)));
        if (away) {
            faults++;
            throw refused(dice);
        }
        var kind = kind(path, dice);
        var answer = exchange(kind, path, body, dice);
        world.pass(Duration.ofMillis(5 + dice.nextInt(60)));
        return answer;
    }

    private Kind kind(String path, RandomGenerator dice) {
        if (calm || dice.nextInt(1000) >= shape.failing()) {
            return Kind.NEXT_CUSTOMER_MEANWHILE;
        }
        var possible =
                Kind.OF_AN_EXCHANGE.stream().filter(kind -> fits(kind, path)).toList();
        var kind = possible.get(dice.nextInt(possible.size()));
        if (!shape.has(kind)) {
            return Kind.NEXT_CUSTOMER_MEANWHILE;
        }
        faults++;
        return kind;
    }

    private static boolean fits(Kind kind, String path) {
        return switch (kind) {
            case PAYING_AT_CLOSE, PAID_UNDER_CLOSE -> path.equals(CLOSE);
            case WRONG_AMOUNT -> path.equals(ASK) || path.equals(ASK_ABOUT_REFUND);
            case NOT_YET_VISIBLE -> path.equals(ASK);
            default -> true;
        };
    }

    private byte[] exchange(Kind kind, String path, byte[] body, RandomGenerator dice) throws Lost {
        return switch (kind) {
            case REFUSED -> throw refused(dice);
            case LOST_REQUEST -> throw timeout();
            case LATE_REQUEST -> {
                var arrival = world.time().plus(Duration.ofMillis(500 + dice.nextInt(40_000)));
                world.at(arrival, () -> weChat.answer(path, body, List.of()));
                throw timeout();
            }
            case DOUBLED_REQUEST -> {
                var first = answered(path, body, List.of());
                var second = answered(path, body, List.of());
                yield dice.nextBoolean() ? first : second;
            }
            case LOST_ANSWER -> {
                answered(path, body, List.of());
                throw broken(dice);
            }
            case LATE_ANSWER -> {
                var answer = answered(path, body, List.of());
                world.pass(Duration.ofMillis(dice.nextInt((int) LIMIT.toMillis())));
                yield answer;
            }
            case SWAPPED_ANSWER -> {
                var answer = answered(path, body, List.of());
                yield answers.isEmpty() ? answer : answers.get(dice.nextInt(answers.size()));
            }
            case REPLAYED_ANSWER -> {
                var before = earlier.get(path);
                var answer = answered(path, body, List.of());
                yield before == null ? answer : answers.get(before);
            }
            case GARBLED_ANSWER -> garbled(answered(path, body, List.of()), dice);
            case BAD_GATEWAY -> {
                if (dice.nextBoolean()) {
                    answered(path, body, List.of());
                }
                throw new Lost(true, "HTTP 502");
            }
            default -> answered(path, body, hits(kind, dice));
        };
    }

    private static List<Fault> hits(Kind kind, RandomGenerator dice) {
        return switch (kind) {
            case SYSTEM_ERROR -> List.of(Fault.systemError());
            case SYSTEM_ERROR_WORK_DONE -> List.of(Fault.systemErrorAfterWork());
            case RATE_LIMIT -> List.of(Fault.frequencyLimited());
            case UNSIGNED_FAILURE -> List.of(new Fault.ProtocolFailure("系统繁忙，请稍后再试"));
            case BAD_SIGN -> List.of(BAD_SIGNS[dice.nextInt(BAD_SIGNS.length)]);
            case WRONG_AMOUNT -> List.of(Fault.totalFee(1 + dice.nextInt(100_000)));
            case NOT_YET_VISIBLE -> List.of(new Fault.NotYetVisible(Duration.ofSeconds(5)));
            case PAID_JUST_BEFORE -> List.of(new Fault.PaidJustBefore());
            case PAID_JUST_AFTER -> List.of(new Fault.PaidJustAfter());
            case PAID_UNDER_CLOSE -> List.of(new Fault.PaidUnderClose());
            case PAYING_AT_CLOSE -> List.of(Fault.userPaying());
            default -> List.of();
        };
    }

    private byte[] answered(String path, byte[] body, List<Fault> hits) throws Lost {
        switch (weChat.answer(path, body, hits)) {
            case Reply.Body page -> {
                var bytes = ModelWeChat.bytes(page);
                earlier.put(path, answers.size());
                answers.add(bytes);
                return bytes;
            }
            case Reply.Slow _, Reply.Zipped _, Reply.Cut _ -> throw new Lost(true, "BROKEN");
        }
    }

    private static byte[] garbled(byte[] answer, RandomGenerator dice) {
        var bytes = answer.clone();
        for (var i = 0; i < 1 + dice.nextInt(3); i++) {
            bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        }
        return bytes;
    }

    private Lost refused(RandomGenerator dice) {
        world.pass(Duration.ofMillis(dice.nextInt(3000)));
        return new Lost(false, "CONNECT");
    }

    private Lost timeout() {
        world.pass(LIMIT);
        return new Lost(true, "TIMEOUT");
    }

    private Lost broken(RandomGenerator dice) {
        world.pass(Duration.ofMillis(dice.nextInt((int) LIMIT.toMillis())));
        return new Lost(true, "BROKEN");
    }
}

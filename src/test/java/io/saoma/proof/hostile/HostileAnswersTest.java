package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Paid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Order;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import io.saoma.proof.hostile.Judge.Verdict;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.wire.SignType;
import io.saoma.wechat.AnswerReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// The reader of WeChat's answers believes nothing that is not rightly signed and about the order that was asked for.
@Execution(CONCURRENT)
class HostileAnswersTest {

    private static final List<Call> CALLS = Stream.of(Call.values())
            .filter(call -> switch (call) {
                case UNIFIEDORDER, MICROPAY, ORDERQUERY, CLOSEORDER, REVERSE -> true;
                case REFUND, REFUNDQUERY, DOWNLOADBILL, DOWNLOADFUNDFLOW -> false;
            })
            .toList();

    private final Map<SignType, AnswerReading> readers = new HashMap<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final Map<String, Integer> seen = new TreeMap<>();

    HostileAnswersTest() {
        for (var type : SignType.values()) {
            readers.put(type, new AnswerReading(Sayings.MERCHANT.apiKey(), type.wireName()));
            sayings.addAll(Sayings.all(type));
        }
    }

    @Test
    void believesNoAnswerThatIsNotSigned() {
        Machine.run("HostileAnswersTest", Tier.chosen().of(300_000, 40_000_000, 900_000_000), this::one);
        System.out.println("HostileAnswersTest: answers " + seen);
        if (Long.getLong("seed") == null && Tier.chosen() == Tier.SMALL) {
            assertEquals(9, seen.size(), "kinds of answers that were reached");
        }
    }

    private void one(long seed, SplittableRandom dice) {
        var body = HostileBody.of(sayings, dice);
        var call = dice.nextInt(10) == 0
                ? CALLS.get(dice.nextInt(CALLS.size()))
                : body.saying().call();
        var order = dice.nextInt(10) == 0
                ? Sayings.order(1 + dice.nextInt(4))
                : body.saying().order();
        var type = body.saying().signType();
        try {
            check(body.bytes(), call, order, type);
        } catch (Error | RuntimeException e) {
            var shrunk = Shrinker.shrunk(body.bytes(), shorter -> fails(shorter, call, order, type, e.getClass()));
            var what = "seed %d: %s: %s, asked with %s about %s, signed with %s:%n%s"
                    .formatted(
                            seed,
                            e.getClass().getName(),
                            e.getMessage(),
                            call,
                            order.outTradeNo(),
                            type,
                            Shrinker.shown(shrunk));
            throw e instanceof BrokenPromise promise
                    ? new BrokenPromise(promise.count(), what)
                    : new AssertionError(what, e);
        }
    }

    private boolean fails(byte[] body, Call call, Order order, SignType type, Class<?> as) {
        try {
            check(body, call, order, type);
            return false;
        } catch (Error | RuntimeException e) {
            return e.getClass() == as;
        }
    }

    private void check(byte[] body, Call call, Order order, SignType type) {
        var reader = Objects.requireNonNull(readers.get(type));
        var fields = reader.fields(body);
        var answer = fields.map(read -> reader.answer(call.path(), order, read));
        answer.ifPresent(known -> seen.merge(known.getClass().getSimpleName(), 1, Integer::sum));
        Judge.judge(
                body,
                type,
                new Verdict(fields, answer.filter(HostileAnswersTest::believed).isPresent()));
        if (answer.isPresent() && answer.get() instanceof Paid(var receipt)) {
            paid(Judge.read(body).orElseThrow(), call, order, receipt.transactionId());
        }
    }

    /// Everything but silence and the unsigned refusal, which is a sentence for a person and no outcome.
    private static boolean believed(Answer answer) {
        return switch (answer) {
            case Silent _ -> false;
            case Failed(var meaning, var code, var _) -> meaning != Answer.Meaning.ASK || !code.equals("FAIL");
            default -> true;
        };
    }

    private static void paid(Map<String, String> said, Call call, Order order, String transactionId) {
        // the answer to a charged code says nothing of a state
        var states = call == Call.MICROPAY ? "|SUCCESS|REFUND" : "SUCCESS|REFUND";
        var ours = (call == Call.ORDERQUERY || call == Call.MICROPAY)
                && order.appid().equals(said.get("appid"))
                && order.mchId().equals(said.get("mch_id"))
                && order.outTradeNo().equals(said.get("out_trade_no"))
                && Long.toString(order.totalFee().fen()).equals(said.get("total_fee"))
                && said.getOrDefault("fee_type", "CNY").matches("|CNY")
                && "SUCCESS".equals(said.get("return_code"))
                && "SUCCESS".equals(said.get("result_code"))
                && said.getOrDefault("trade_state", "").matches(states)
                && transactionId.equals(said.get("transaction_id"));
        if (!ours) {
            throw new BrokenPromise(Count.INVENTED, "paid, but not our order");
        }
    }
}

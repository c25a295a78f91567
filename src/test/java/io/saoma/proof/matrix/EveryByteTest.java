package io.saoma.proof.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.DriverStand;
import io.saoma.payment.Order;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import io.saoma.simulator.fault.Call;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The connection ends after each byte of the request and of the answer, well and by a reset, and each bit of the sign
/// is flipped: silence each time, one request, and a gateway that goes on.
@Execution(CONCURRENT)
class EveryByteTest {

    private static final int BITS_OF_A_SIGN = 64 * 8;

    @ParameterizedTest
    @EnumSource(value = Call.class, names = "DOWNLOAD.*", mode = EnumSource.Mode.MATCH_NONE)
    void silenceAfterEveryByteOfTheRequest(Call call) throws IOException {
        try (var stall = stall()) {
            var order = ready(stall, call);
            ask(stall, call, order);
            var length = stall.proxy.requests().getLast().length();
            for (var bytes = 0; bytes < length; bytes++) {
                for (var reset : ways(bytes)) {
                    silence(stall, call, order, Cuts.inRequest(bytes, reset), bytes);
                }
            }
            goesOn(stall, call, order);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Call.class, names = "DOWNLOAD.*", mode = EnumSource.Mode.MATCH_NONE)
    void silenceAfterEveryByteOfTheAnswer(Call call) throws IOException {
        try (var stall = stall()) {
            var order = ready(stall, call);
            var length = length(stall, call, order);
            for (var bytes = 0; bytes < length; bytes++) {
                for (var reset : ways(bytes)) {
                    silence(stall, call, order, Cuts.inAnswer(bytes, reset), bytes);
                }
            }
            goesOn(stall, call, order);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Call.class, names = "DOWNLOAD.*", mode = EnumSource.Mode.MATCH_NONE)
    void silenceAtEveryBitOfTheSign(Call call) throws IOException {
        try (var stall = stall()) {
            var order = ready(stall, call);
            for (var bit = 0; bit < BITS_OF_A_SIGN; bit++) {
                silence(stall, call, order, Signs.flipped(bit), bit);
            }
            goesOn(stall, call, order);
        }
    }

    /// By a reset and well; with every commit by turns, in the longer tiers both after each byte.
    private static List<Boolean> ways(int bytes) {
        return Tier.chosen() == Tier.SMALL ? List.of(bytes % 2 == 0) : List.of(true, false);
    }

    private static Stall stall() throws IOException {
        return new Stall(Books.list(), 1);
    }

    /// Placed, and where it is about a refund paid and asked back.
    private static Order ready(Stall stall, Call call) {
        var order = placed(stall);
        if (call == Call.REFUND || call == Call.REFUNDQUERY) {
            stall.weChat.phone().pay(order.outTradeNo());
            assertInstanceOf(
                    RefundAnswer.Accepted.class, stall.gateway.refunds().refund(RefundStory.refund(order)));
        }
        return order;
    }

    private static Order placed(Stall stall) {
        var order = DriverStand.charge(stall.books.book(), stall.terms, Story.PRICE, stall.clock.now(), stall.random)
                .order();
        assertInstanceOf(Answer.Code.class, stall.gateway.place(order));
        return order;
    }

    private static int length(Stall stall, Call call, Order order) throws IOException {
        var length = new AtomicInteger();
        stall.arm(Spoil.changed((_, reply) -> {
            length.set(reply.bytes().length);
            return reply;
        }));
        ask(stall, call, order);
        return length.get();
    }

    private static void silence(Stall stall, Call call, Order order, Spoil spoil, int place) throws IOException {
        var before = stall.proxy.visits();
        stall.arm(spoil);
        var sent = sent(ask(stall, call, order), "at " + place);
        stall.proxy.disarm();
        // a reset may be faster than the first byte
        assertTrue(sent || place == 0, "at " + place);
        assertEquals(before + 1, stall.proxy.visits(), "at " + place);
        Tally.add(Count.FAULTS, 1);
    }

    private static boolean sent(Object answer, String place) {
        return switch (answer) {
            case Answer.Silent silent -> silent.sent();
            case RefundAnswer.Silent silent -> silent.sent();
            default -> fail("not silent " + place + ": " + answer);
        };
    }

    private static void goesOn(Stall stall, Call call, Order order) {
        var answer = ask(stall, call, order);
        assertFalse(answer instanceof Answer.Silent || answer instanceof RefundAnswer.Silent, "still " + answer);
    }

    private static Object ask(Stall stall, Call call, Order order) {
        return switch (call) {
            case UNIFIEDORDER -> stall.gateway.place(order);
            case ORDERQUERY -> stall.gateway.ask(order);
            case CLOSEORDER -> stall.gateway.close(order);
            case MICROPAY -> stall.gateway.pay(order, new AuthCode("134567890123456789"));
            case REVERSE -> stall.gateway.reverse(order);
            case REFUND -> stall.gateway.refunds().refund(RefundStory.refund(order));
            case REFUNDQUERY -> stall.gateway.refunds().ask(RefundStory.refund(order));
            case DOWNLOADBILL, DOWNLOADFUNDFLOW -> throw new AssertionError("SimulatedBillsTest asks for bills");
        };
    }
}

package io.saoma.proof.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.order.Refund.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Rows S29 to S33 of the protocol with every fault of the matrix, and every refusal of its own, at each exchange of a
/// refund, over real HTTP: never more than asked goes back, exactly once, and the till knows in the end.
@Execution(CONCURRENT)
class RefundMatrixTest {

    private static final int PART = (int) Tier.chosen().of(6, 1, 1);

    private static final List<End> ENDS = List.of(End.SUCCESS, End.CHANGE, End.REFUNDCLOSE);

    private static final List<String> REFUSALS = List.of(
            "BIZERR_NEED_RETRY",
            "INVALID_REQ_TOO_MUCH",
            "NOTENOUGH",
            "TRADE_OVERDUE",
            "USER_ACCOUNT_ABNORMAL",
            "ERROR",
            "TRADE_STATE_ERROR",
            "REFUND_FEE_INVALID",
            "INVALID_REQUEST",
            "INVALID_TRANSACTIONID",
            "PARAM_ERROR",
            "ORDERNOTEXIST",
            "SIGNERROR",
            "REFUNDNOTEXIST");

    /// Which exchange is spoiled.
    enum When {
        SENDING(Call.REFUND, "R"),
        ASKING(Call.REFUNDQUERY, "RA"),
        ASKING_AGAIN(Call.REFUNDQUERY, "RAA");

        private final Call call;
        private final String struckAt;

        When(Call call, String struckAt) {
            this.call = call;
            this.struckAt = struckAt;
        }
    }

    @Test
    void everyRefundComesToAnEndThatWeChatAgreesWith() {
        Tier.chosen().run("refund matrix", Tier.chosen().of(1, 40, 2_000), seed -> {
            try (var canary = new Canary();
                    var stall = new Stall(Books.list(), seed)) {
                var random = new Random(seed);
                var complaints = new ArrayList<String>();
                for (var when : When.values()) {
                    for (var fault : faults(when.call, canary, random)) {
                        var end = ENDS.get(random.nextInt(ENDS.size()));
                        var story = new RefundStory(stall, when.struckAt, fault, end, random.nextBoolean());
                        complaints.addAll(story.tell());
                    }
                }
                canary.assertAlone();
                assertEquals(List.of(), complaints, "seed " + seed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The small tier plays a sixth of them, for a build has few seconds for them.
    private static List<Fault> faults(Call call, Canary canary, Random random) {
        return Stream.concat(Catalogue.of(call, canary.address(), random).stream(), refusals())
                .filter(fault -> !fault.slow() && random.nextInt(PART) == 0)
                .toList();
    }

    /// Whether or not WeChat has done its work before it says so.
    private static Stream<Fault> refusals() {
        return REFUSALS.stream()
                .flatMap(code -> Stream.of(
                        Fault.of(
                                code,
                                Row.UNDONE,
                                "",
                                Spoil.instead((exchange, _) -> exchange.signed(exchange.refusal(code, "某句话")))),
                        Fault.of(
                                code + " after the work",
                                Row.DONE,
                                "",
                                Spoil.changed((exchange, _) -> exchange.signed(exchange.refusal(code, "某句话"))))));
    }
}

package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Refund.End;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Money back, as rows S30 to S33 of the protocol have it.
class RefundTest extends SimulatorFixture {

    @BeforeEach
    void pay() {
        till.place(NUMBER, 100);
        simulator.phone().pay(NUMBER);
        assertEquals("SUCCESS", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void takesARefundOnAndIsDoneAfterAWhile() {
        var taken = refund("R1", 30);
        assertEquals("SUCCESS", taken.get("result_code"));
        assertEquals("30", taken.get("refund_fee"));
        assertEquals(29, taken.getOrDefault("refund_id", "").length());
        assertEquals("PROCESSING", status("R1"));
        pass(Duration.ofSeconds(20));
        var done = query(Map.of("out_refund_no", "R1"));
        assertEquals("SUCCESS", done.get("refund_status_0"));
        assertEquals("2026-01-01 12:00:20", done.get("refund_success_time_0"));
        assertEquals("支付用户的零钱", done.get("refund_recv_accout_0"));
        assertEquals("REFUND", till.query(NUMBER).get("trade_state"));
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS", "CHANGE", "REFUNDCLOSE"})
    void becomesWhatItIsToldTo(End end) {
        simulator.refunds().become(end, Duration.ofMinutes(1));
        refund("R1", 30);
        pass(Duration.ofSeconds(59));
        assertEquals("PROCESSING", status("R1"));
        pass(Duration.ofSeconds(1));
        assertEquals(end.name(), status("R1"));
    }

    @Test
    void theSameNumberGivesBackOnce() {
        var first = refund("R1", 30);
        pass(Duration.ofDays(400));
        assertEquals(first.get("refund_id"), refund("R1", 30).get("refund_id"));
        assertEquals("INVALID_REQUEST", refund("R1", 31).get("err_code"));
        assertEquals(1, simulator.refunds().all().size());
    }

    @Test
    void neverGivesBackMoreThanWasPaid() {
        refund("R1", 60);
        pass(Duration.ofMinutes(1));
        assertEquals("REFUND_FEE_INVALID", refund("R2", 41).get("err_code"));
        assertEquals("SUCCESS", refund("R2", 40).get("result_code"));
        pass(Duration.ofMinutes(1));
        assertEquals("ERROR", refund("R3", 1).get("err_code"));
    }

    @Test
    void whatWasGivenUpMayGoBackAgain() {
        simulator.refunds().become(End.REFUNDCLOSE, Duration.ofSeconds(30));
        refund("R1", 100);
        pass(Duration.ofMinutes(1));
        simulator.refunds().become(End.SUCCESS, Duration.ofSeconds(30));
        assertEquals("SUCCESS", refund("R2", 100).get("result_code"));
        assertNotEquals(status("R1"), status("R2"));
    }

    @Test
    void wantsAMinuteBetweenTwo() {
        refund("R1", 1);
        pass(Duration.ofSeconds(59));
        assertEquals("BIZERR_NEED_RETRY", refund("R2", 1).get("err_code"));
        pass(Duration.ofSeconds(1));
        assertEquals("SUCCESS", refund("R2", 1).get("result_code"));
    }

    @Test
    void givesBackForAYearAndInFiftyParts() {
        for (var i = 0; i < 50; i++) {
            assertEquals("SUCCESS", refund("R" + i, 1).get("result_code"));
            pass(Duration.ofMinutes(1));
        }
        assertEquals("ERROR", refund("R50", 1).get("err_code"));
        pass(Duration.ofDays(365));
        assertEquals("TRADE_OVERDUE", refund("R51", 1).get("err_code"));
    }

    @Test
    void givesNothingBackOfWhatIsNotPaid() {
        till.place("POS-20260101-0002", 88);
        assertEquals(
                "TRADE_STATE_ERROR", refund("POS-20260101-0002", 88, "R1", 8).get("err_code"));
        assertEquals("ORDERNOTEXIST", refund("POS-20260101-0003", 88, "R1", 8).get("err_code"));
        assertEquals("PARAM_ERROR", refund(NUMBER, 99, "R1", 8).get("err_code"));
        assertEquals(0, simulator.refunds().all().size());
    }

    @Test
    void readsAsStrictlyAsWeChat() {
        assertEquals("PARAM_ERROR", refund("R1", 0).get("err_code"));
        assertEquals("FAIL", refund("R 1", 1).get("return_code"));
        assertEquals(
                "FAIL",
                till.ask("/secapi/pay/refund", Map.of("out_refund_no", "R1", "total_fee", "100", "refund_fee", "1"))
                        .get("return_code"));
    }

    @Test
    void showsTenRefundsAtATime() {
        for (var i = 0; i < 11; i++) {
            refund("R" + i, 1);
            pass(Duration.ofMinutes(1));
        }
        var first = query(Map.of("out_trade_no", NUMBER));
        assertEquals("10", first.get("refund_count"));
        assertEquals("R9", first.get("out_refund_no_9"));
        var rest = query(Map.of("out_trade_no", NUMBER, "offset", "10"));
        assertEquals("1", rest.get("refund_count"));
        assertEquals("11", rest.get("total_refund_count"));
        assertEquals("R10", rest.get("out_refund_no_0"));
        assertEquals(
                "PARAM_ERROR",
                query(Map.of("out_trade_no", NUMBER, "offset", "11")).get("err_code"));
    }

    @Test
    void knowsNoneWhereThereIsNone() {
        assertEquals("REFUNDNOTEXIST", query(Map.of("out_refund_no", "R1")).get("err_code"));
        assertEquals("REFUNDNOTEXIST", query(Map.of("out_trade_no", NUMBER)).get("err_code"));
    }

    @Test
    void goesWrongAsOtherCallsDo() {
        simulator.faults().on(Call.REFUND).forOrder(NUMBER).once(Fault.systemErrorAfterWork());
        assertEquals("SYSTEMERROR", refund("R1", 30).get("err_code"));
        assertEquals("PROCESSING", status("R1"));
        simulator.faults().on(Call.REFUND).once(Fault.error("NOTENOUGH"));
        assertEquals("NOTENOUGH", refund("R2", 30).get("err_code"));
        assertEquals("REFUNDNOTEXIST", query(Map.of("out_refund_no", "R2")).get("err_code"));
        simulator.faults().on(Call.REFUNDQUERY).forOrder(NUMBER).once(Fault.frequencyLimited());
        assertEquals("FREQUENCY_LIMITED", query(Map.of("out_refund_no", "R1")).get("err_code"));
        assertTrue(simulator.requests().getLast().answered().contains("FREQUENCY_LIMITED"));
        assertFalse(simulator.refunds().find("R1").isEmpty());
    }

    private Map<String, String> refund(String number, long fen) {
        return refund(NUMBER, 100, number, fen);
    }

    private Map<String, String> refund(String order, long total, String number, long fen) {
        return till.ask(
                "/secapi/pay/refund",
                new HashMap<>(Map.of(
                        "out_trade_no",
                        order,
                        "out_refund_no",
                        number,
                        "total_fee",
                        Long.toString(total),
                        "refund_fee",
                        Long.toString(fen))));
    }

    private Map<String, String> query(Map<String, String> by) {
        return till.ask("/pay/refundquery", by);
    }

    private String status(String number) {
        return query(Map.of("out_refund_no", number)).getOrDefault("refund_status_0", "");
    }

    private void pass(Duration time) {
        clock.advance(time);
        simulator.runDue();
    }
}

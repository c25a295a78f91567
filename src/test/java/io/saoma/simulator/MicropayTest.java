package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The customer's own code, as the protocol's sections 5.1 to 5.5 have it.
class MicropayTest extends SimulatorFixture {

    private static final Habit AT_ONCE = new Habit.Pays(Purse.change());

    @Test
    void chargesASmallAmountAtOnce() {
        var answer = pay(NUMBER, hold(AT_ONCE));

        assertEquals("SUCCESS", answer.get("result_code"));
        assertEquals("MICROPAY", answer.get("trade_type"));
        assertEquals("88", answer.get("total_fee"));
        assertEquals("SUCCESS", state(NUMBER));
        assertEquals(1, simulator.charges().size());
    }

    @Test
    void asksForThePasswordAndIsPaidOnceItComes() {
        assertEquals(
                "USERPAYING",
                pay(NUMBER, hold(new Habit.PaysAfter(Duration.ofSeconds(44)))).get("err_code"));
        assertEquals("USERPAYING", state(NUMBER));

        pass(Duration.ofSeconds(44));
        assertEquals("SUCCESS", state(NUMBER));
    }

    @Test
    void saysThatThePaymentFailed() {
        pay(NUMBER, hold(new Habit.FailsAfter(Duration.ofSeconds(10))));
        pass(Duration.ofSeconds(10));

        assertEquals("PAYERROR", state(NUMBER));
    }

    @Test
    void takesBackByItselfWhatGetsNoPassword() {
        pay(NUMBER, hold(new Habit.DoesNothing()));
        pass(Duration.ofSeconds(44));
        assertEquals("USERPAYING", state(NUMBER));

        pass(Duration.ofMinutes(2));
        assertEquals("REVOKED", state(NUMBER));
    }

    @Test
    void aCodeServesOnce() {
        var code = hold(AT_ONCE);
        pay(NUMBER, code);

        assertEquals("AUTH_CODE_INVALID", pay("POS-20260101-0002", code).get("err_code"));
        assertEquals(1, simulator.charges().size());
    }

    @Test
    void saysHowItStandsToATillThatAsksTwice() {
        var code = hold(new Habit.PaysAfter(Duration.ofSeconds(5)));
        pay(NUMBER, code);
        assertEquals("USERPAYING", pay(NUMBER, code).get("err_code"));

        pass(Duration.ofSeconds(5));
        assertEquals("ORDERPAID", pay(NUMBER, code).get("err_code"));
        assertEquals(1, simulator.charges().size());
    }

    @Test
    void aCodeIsGoodForAMinute() {
        var code = hold(AT_ONCE);
        pass(Duration.ofSeconds(60));

        assertEquals("AUTHCODEEXPIRE", pay(NUMBER, code).get("err_code"));
        assertEquals("ORDERNOTEXIST", till.query(NUMBER).get("err_code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"284567890123456789", "164567890123456789", "13456789012345678", "13456789012345678x"})
    void knowsOneByItsLooks(String code) {
        assertEquals("AUTH_CODE_ERROR", pay(NUMBER, code).get("err_code"));
    }

    @Test
    void saysWhatTheCustomersBankSays() {
        assertEquals(
                "NOTENOUGH",
                pay(NUMBER, hold(new Habit.Refused("NOTENOUGH", "余额不足"))).get("err_code"));
        assertEquals(0, simulator.charges().size());
    }

    @Test
    void aNumberServesOnce() {
        pay(NUMBER, hold(new Habit.DoesNothing()));
        assertEquals("OUT_TRADE_NO_USED", pay(NUMBER, hold(AT_ONCE)).get("err_code"));

        reverseAfter(Duration.ofSeconds(15));
        assertEquals("ORDERREVERSED", pay(NUMBER, hold(AT_ONCE)).get("err_code"));
    }

    @Test
    void givesBackWhatWasPaid() {
        pay(NUMBER, hold(AT_ONCE));
        var answer = reverseAfter(Duration.ofSeconds(3));

        assertEquals("N", answer.get("recall"));
        assertEquals("REVOKED", state(NUMBER));
        assertEquals(
                simulator.charges().getFirst(), simulator.givenBack().getFirst().charge());
        assertEquals("N", reverseAfter(Duration.ZERO).get("recall"));
        assertEquals(1, simulator.givenBack().size(), "only once");
    }

    @Test
    void waitsFifteenSecondsBeforeItTakesBackWhatIsBeingPaid() {
        pay(NUMBER, hold(new Habit.PaysAfter(Duration.ofSeconds(20))));

        assertEquals("USERPAYING", reverseAfter(Duration.ofSeconds(14)).get("err_code"));
        assertEquals("SUCCESS", reverseAfter(Duration.ofSeconds(1)).get("result_code"));
        pass(Duration.ofSeconds(10));
        assertEquals("REVOKED", state(NUMBER));
        assertTrue(simulator.charges().isEmpty(), "the password came too late");
    }

    @Test
    void takesBackForSevenDaysAndOnlySuchOrders() {
        pay(NUMBER, hold(AT_ONCE));
        assertEquals("REVERSE_EXPIRE", reverseAfter(Duration.ofDays(7)).get("err_code"));

        till.place("POS-20260101-0002", 88);
        assertEquals("INVALID_REQUEST", reverse("POS-20260101-0002").get("err_code"));
        assertEquals("ORDERNOTEXIST", reverse("POS-20260101-0003").get("err_code"));
    }

    private String hold(Habit habit) {
        return simulator.phone().holdOut(habit);
    }

    private Map<String, String> pay(String number, String code) {
        var fields = new HashMap<>(Till.order(number, 88));
        fields.keySet().removeAll(Set.of("notify_url", "trade_type", "product_id"));
        fields.put("auth_code", code);
        return till.ask("/pay/micropay", fields);
    }

    private Map<String, String> reverseAfter(Duration time) {
        pass(time);
        return reverse(NUMBER);
    }

    private Map<String, String> reverse(String number) {
        return till.ask("/secapi/pay/reverse", Map.of("out_trade_no", number));
    }

    private String state(String number) {
        return till.query(number).getOrDefault("trade_state", "");
    }

    private void pass(Duration time) {
        clock.advance(time);
        simulator.runDue();
    }
}

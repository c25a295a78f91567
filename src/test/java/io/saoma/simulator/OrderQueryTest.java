package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Switches;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderQueryTest extends SimulatorFixture {

    private static final Set<String> COMMON =
            Set.of("return_code", "return_msg", "result_code", "appid", "mch_id", "nonce_str", "sign", "unheard_of");

    @Test
    void showsAnUnpaidOrderInTheShapeThatWasSeen() {
        till.place(NUMBER, 88);

        var answer = ownFields(till.query(NUMBER));

        assertEquals(
                Map.of(
                        "device_info", "",
                        "trade_state", "NOTPAY",
                        "trade_state_desc", "订单未支付",
                        "total_fee", "88",
                        "out_trade_no", NUMBER),
                answer);
    }

    @Test
    void showsEveryFieldOfAPaidOrder() {
        var order = Till.order(NUMBER, 88);
        order.putAll(Map.of("attach", "till 1", "device_info", "1"));
        till.ask(Till.ORDER, order);
        clock.advance(Duration.ofSeconds(62));
        simulator.phone().pay(NUMBER);

        var answer = ownFields(till.query(NUMBER));

        var charge = simulator.charges().getFirst();
        assertTrue(charge.transactionId().matches("4200[0-9]{6}20260101[0-9]{10}"));
        assertTrue(answer.getOrDefault("openid", "").matches("o[0-9A-Za-z]{27}"));
        answer.remove("openid");
        assertEquals(
                Map.ofEntries(
                        Map.entry("device_info", "1"),
                        Map.entry("is_subscribe", "N"),
                        Map.entry("trade_type", "NATIVE"),
                        Map.entry("trade_state", "SUCCESS"),
                        Map.entry("trade_state_desc", "支付成功"),
                        Map.entry("bank_type", "OTHERS"),
                        Map.entry("total_fee", "88"),
                        Map.entry("fee_type", "CNY"),
                        Map.entry("cash_fee", "88"),
                        Map.entry("cash_fee_type", "CNY"),
                        Map.entry("transaction_id", charge.transactionId()),
                        Map.entry("out_trade_no", NUMBER),
                        Map.entry("attach", "till 1"),
                        Map.entry("time_end", "20260101120102")),
                answer);
    }

    @Test
    void showsCoupons() {
        till.place(NUMBER, 100);
        simulator.phone().pay(NUMBER, Purse.withCoupons(new Coupon("7", "", 10), new Coupon("8", "NO_CASH", 2)));

        var answer = till.query(NUMBER);

        assertEquals("100", answer.get("total_fee"));
        assertEquals("88", answer.get("cash_fee"));
        assertEquals("98", answer.get("settlement_total_fee"));
        assertEquals("12", answer.get("coupon_fee"));
        assertEquals("2", answer.get("coupon_count"));
        assertEquals("7", answer.get("coupon_id_0"));
        assertFalse(answer.containsKey("coupon_type_0"));
        assertEquals("NO_CASH", answer.get("coupon_type_1"));
        assertEquals("2", answer.get("coupon_fee_1"));
    }

    @Test
    void findsByTransactionFirst() {
        till.place(NUMBER, 88);
        simulator.phone().pay(NUMBER);
        var transaction = simulator.charges().getFirst().transactionId();

        var answer = till.ask(Till.QUERY, Map.of("transaction_id", transaction, "out_trade_no", "NOSUCHORDER"));

        assertEquals(NUMBER, answer.get("out_trade_no"));
        assertEquals(
                "ORDERNOTEXIST",
                till.ask(Till.QUERY, Map.of("transaction_id", "4200")).get("err_code"));
    }

    @Test
    void doesNotKnowWhatWasNeverPlaced() {
        var answer = till.query("NOSUCHORDER");

        assertEquals("ORDERNOTEXIST", answer.get("err_code"));
        assertEquals("order not exist", answer.get("err_code_des"));
        assertEquals("缺少参数out_trade_no", till.ask(Till.QUERY, Map.of()).get("return_msg"));
    }

    @Test
    void showsAClosedOrderWithAnEmptyAttach() {
        till.place(NUMBER, 88);
        clock.advance(Duration.ofMinutes(5));
        till.close(NUMBER);

        var answer = ownFields(till.query(NUMBER));

        assertEquals("CLOSED", answer.get("trade_state"));
        assertEquals("", answer.get("attach"));
        assertFalse(answer.containsKey("transaction_id"));
    }

    @Test
    void closesExpiredOrdersAfterAWhile() {
        restart(Switches.standard().withExpiredCloses(Duration.ofSeconds(30)));
        var order = Till.order(NUMBER, 88);
        order.put("time_expire", Till.wireTime(clock.instant().plusSeconds(300)));
        till.ask(Till.ORDER, order);

        clock.advance(Duration.ofSeconds(329));
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));
        clock.advance(Duration.ofSeconds(1));
        assertEquals("CLOSED", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void closesOrdersOfLastWeek() {
        till.place(NUMBER, 88);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));

        clock.advance(Duration.ofMinutes(2));
        assertEquals("CLOSED", till.query(NUMBER).get("trade_state"));
    }

    private static Map<String, String> ownFields(Map<String, String> answer) {
        answer.keySet().removeAll(COMMON);
        return answer;
    }
}

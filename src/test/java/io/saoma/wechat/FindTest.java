package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.payment.Sighting;
import io.saoma.payment.Sighting.Nothing;
import io.saoma.payment.Sighting.Seen;
import io.saoma.payment.Sighting.Taken;
import io.saoma.sale.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A payment is looked for by either number, and nothing is believed that is not signed, ours and about that number.
class FindTest {

    private static final TransactionId PAID = new TransactionId("4200000202202601010000000001");
    private static final OutTradeNo OURS = new OutTradeNo(Till.NUMBER);

    @Test
    void looksForAPaymentByWeChatsNumberAndByOurs() throws Exception {
        try (var server = ScriptedServer.playing(
                        says(paid().signed()), says(Said.standing("NOTPAY").signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {

            assertEquals(
                    new Taken(Till.NUMBER, "SUCCESS", new Money(1250), Instant.parse("2026-01-01T04:01:02Z")),
                    gateway.find(PAID));
            assertEquals(new Seen(Till.NUMBER, "NOTPAY"), gateway.find(OURS));

            var first = server.requests().getFirst();
            assertTrue(first.head().startsWith("POST /pay/orderquery HTTP/1.1"), first.head());
            assertTrue(first.body().contains("<transaction_id>" + PAID.text() + "</transaction_id>"), first.body());
            assertTrue(!first.body().contains("out_trade_no"), first.body());
            var second = server.requests().getLast();
            assertTrue(second.body().contains("<out_trade_no>" + OURS.text() + "</out_trade_no>"), second.body());
        }
    }

    @Test
    void believesNothingThatIsNotSignedOursAndAboutThatNumber() throws Exception {
        assertEquals(silent("SIGN"), find(PAID, paid().with("sign", "0".repeat(64))));
        assertEquals(
                silent("UNBOUND"),
                find(PAID, paid().with("mch_id", "1900000109").signed()));
        assertEquals(silent("UNBOUND"), find(PAID, paid().without("appid").signed()));
        assertEquals(
                silent("UNBOUND"),
                find(PAID, paid().with("transaction_id", "42").signed()));
        assertEquals(
                silent("UNBOUND"), find(PAID, paid().without("transaction_id").signed()));
        assertEquals(
                silent("UNBOUND"), find(OURS, paid().with("out_trade_no", "P1").signed()));
        assertEquals(
                silent("UNBOUND"), find(OURS, paid().without("out_trade_no").signed()));
        assertEquals(
                silent("UNREADABLE"), find(OURS, paid().without("trade_state").signed()));
    }

    @Test
    void wantsANumberOfOursThatATillCouldHaveGiven() throws Exception {
        for (var number : new String[] {"", "A1234", "a number", "9".repeat(33)}) {
            assertEquals(
                    silent("UNBOUND"),
                    find(PAID, paid().with("out_trade_no", number).signed()));
        }
    }

    @Test
    void findsByOurNumberWhatNamesNoneOfWeChats() throws Exception {
        assertEquals(
                new Taken(Till.NUMBER, "SUCCESS", new Money(1250), Instant.parse("2026-01-01T04:01:02Z")),
                find(OURS, paid().without("transaction_id").signed()));
    }

    @Test
    void saysWhatTheOneThatIsNoneComesTo() throws Exception {
        assertEquals(
                new Nothing(new Answer.NoOrder()),
                find(PAID, Said.refused("ORDERNOTEXIST", "order not exist").signed()));
        assertEquals(
                new Nothing(new Answer.Failed(Meaning.RETRY, "SYSTEMERROR", "系统错误")),
                find(PAID, Said.refused("SYSTEMERROR", "系统错误").signed()));
        assertEquals(
                new Nothing(new Answer.Failed(Meaning.ASK, "FAIL", "签名失败")),
                find(PAID, new Said().with("return_code", "FAIL").with("return_msg", "签名失败")));
    }

    @Test
    void callsMoneyThatCannotBeReadAContradiction() throws Exception {
        for (var bent : new Said[] {
            paid().with("total_fee", "12.50").signed(),
            paid().without("total_fee").signed(),
            paid().with("fee_type", "USD").signed(),
            paid().with("time_end", "20260230120102").signed()
        }) {
            var nothing = (Nothing) find(PAID, bent);
            assertTrue(nothing.answer() instanceof Answer.Contradiction, nothing.toString());
        }
    }

    private static Said paid() {
        return Said.paid().with("transaction_id", PAID.text());
    }

    private static Nothing silent(String code) {
        return new Nothing(new Answer.Silent(true, code));
    }

    private static Sighting find(PaymentNumber number, Said said) throws Exception {
        try (var server = ScriptedServer.playing(says(said));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            return gateway.find(number);
        }
    }
}

package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.notice.Delivery;
import io.saoma.simulator.notice.Forgery;
import io.saoma.simulator.notice.NoticeOffice;
import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.HttpDoor;
import io.saoma.simulator.wire.Reply;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The simulator tells a merchant's server of payments as WeChat does, until it is heard; the clock is moved by hand.
@Execution(ExecutionMode.CONCURRENT)
class NoticesTest extends SimulatorFixture {

    private static final Reply SUCCESS = answer("<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>");
    private static final Reply FAIL = answer("<xml><return_code>FAIL</return_code><return_msg>NO</return_msg></xml>");
    private static final Duration WHOLE_DAY = Duration.ofHours(24).plusMinutes(4);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private final HttpDoor server = new HttpDoor(0, this::hear, clock, threads);
    private volatile Reply reply = SUCCESS;

    @BeforeEach
    void tellOfPayments() {
        restart(Switches.standard().withNotices(true));
    }

    @AfterEach
    void close() {
        server.close();
        threads.close();
    }

    @Test
    void tellsOfAPaymentOnceItIsMade() {
        place();
        simulator.runDue();
        assertEquals(List.of(), heard, "nothing to tell of an order");

        pay();

        var notice = heard.getFirst();
        assertEquals(1, heard.size());
        assertEquals("SUCCESS", notice.get("return_code"));
        assertEquals("SUCCESS", notice.get("result_code"));
        assertEquals("NATIVE", notice.get("trade_type"));
        assertEquals("88", notice.get("total_fee"));
        assertEquals(NUMBER, notice.get("out_trade_no"));
        assertEquals(simulator.charges().getFirst().transactionId(), notice.get("transaction_id"));
        assertEquals("20260101120000", notice.get("time_end"));
        assertEquals("x&y<z>", notice.get("unheard_of"));
        assertFalse(notice.containsKey("trade_state"));
        assertFalse(notice.containsKey("sign_type"));
        assertTrue(MERCHANT.signed(notice, SignType.MD5));
        assertEquals(List.of(new Delivery(clock.instant(), NUMBER, true, "SUCCESS ")), sent());
    }

    @Test
    void signsAsTheOrderWasSignedWithoutNamingTheWay() {
        till.close();
        till = new Till(simulator.baseUrl(), MERCHANT, SignType.HMAC_SHA256);
        place();
        pay();

        assertTrue(MERCHANT.signed(heard.getFirst(), SignType.HMAC_SHA256));
        assertFalse(heard.getFirst().containsKey("sign_type"));
    }

    @Test
    void tellsOfCoupons() {
        place();
        simulator.phone().pay(NUMBER, Purse.withCoupons(new Coupon("2000", "CASH", 8)));
        simulator.runDue();

        assertEquals("80", heard.getFirst().get("cash_fee"));
        assertEquals("8", heard.getFirst().get("coupon_fee_0"));
    }

    @Test
    void repeatsForADayWhatIsNotHeard() {
        reply = FAIL;
        place();
        var paid = clock.instant();
        pay();
        for (var pause : NoticeOffice.PAUSES) {
            clock.advance(pause.minusSeconds(1));
            simulator.runDue();
            var before = sent().size();
            clock.advance(Duration.ofSeconds(1));
            simulator.runDue();
            assertEquals(before + 1, sent().size(), "after " + pause);
        }
        clock.advance(Duration.ofDays(2));
        simulator.runDue();

        assertEquals(16, sent().size());
        assertEquals(paid.plus(WHOLE_DAY), sent().getLast().when());
        assertEquals(
                1,
                heard.stream()
                        .map(notice -> notice.get("transaction_id"))
                        .distinct()
                        .count());
    }

    @Test
    void runsTheWholeDayInAMomentWhereTheClockLeaps() {
        reply = FAIL;
        place();
        pay();
        clock.advance(WHOLE_DAY);
        simulator.runDue();

        assertEquals(16, heard.size());
    }

    @Test
    void fallsSilentOnceItIsHeard() {
        reply = FAIL;
        place();
        pay();
        clock.advance(Duration.ofSeconds(15));
        simulator.runDue();
        reply = SUCCESS;
        clock.advance(Duration.ofSeconds(15));
        simulator.runDue();
        clock.advance(Duration.ofDays(2));
        simulator.runDue();

        assertEquals(
                List.of(false, false, true),
                sent().stream().map(Delivery::taken).toList());
    }

    @Test
    void takesNothingButSuccessForHeard() {
        place();
        pay();
        for (var wrong : List.of(
                FAIL,
                answer(""),
                answer("success"),
                answer("<xml><return_msg>SUCCESS</return_msg></xml>"),
                new Reply.Body(500, "text/xml", "<xml><return_code>SUCCESS</return_code></xml>"),
                new Reply.Body(302, "text/xml", "<xml><return_code>SUCCESS</return_code></xml>"),
                new Reply.Cut())) {
            reply = wrong;
            assertFalse(simulator.notices().send(NUMBER).taken(), wrong.toString());
        }
        reply = SUCCESS;
        assertTrue(simulator.notices().send(NUMBER).taken());
    }

    @Test
    void waitsFiveSecondsForAnAnswerAndNoLonger() {
        place();
        pay();
        reply = new Reply.Slow((Reply.Body) SUCCESS, Duration.ofSeconds(60), Duration.ZERO);
        var start = System.nanoTime();

        assertFalse(simulator.notices().send(NUMBER).taken());

        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(
                took.compareTo(Duration.ofMillis(4900)) > 0 && took.compareTo(Duration.ofSeconds(30)) < 0, "" + took);
    }

    @Test
    void triesAgainWhereNobodyListens() {
        server.close();
        place();
        pay();

        assertEquals(List.of(new Delivery(clock.instant(), NUMBER, false, "")), sent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://192.0.2.1/n", "http://example.com/n", "https://127.0.0.1/n", "http://10.0.0.1:80/n"})
    void sendsNothingOffThisMachine(String url) {
        var order = Till.order(NUMBER, 88);
        order.put("notify_url", url);
        till.ask(Till.ORDER, order);
        var start = System.nanoTime();
        pay();

        assertEquals(List.of(new Delivery(clock.instant(), NUMBER, false, "")), sent());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(4).toNanos());
    }

    /// This address leads here as well, but only because the system is so kind.
    @Test
    void sendsNothingToAnAddressThatIsNotLoopback() {
        var order = Till.order(NUMBER, 88);
        order.put("notify_url", "http://0.0.0.0:" + server.port() + "/wx/notify");
        till.ask(Till.ORDER, order);
        pay();

        assertEquals(List.of(), heard);
        assertFalse(sent().getFirst().taken());
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_AMOUNT", "FOREIGN_MERCHANT", "NO_SUCH_ORDER", "NOT_PAID"})
    void signsTheseForgeriesRightly(Forgery forgery) {
        place();
        simulator.notices().forge(NUMBER, forgery);

        assertTrue(MERCHANT.signed(heard.getFirst(), SignType.MD5));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OTHER_AMOUNT", "FOREIGN_MERCHANT", "NO_SUCH_ORDER", "NOT_PAID"})
    void signsTheseForgeriesWronglyOrNotAtAll(Forgery forgery) {
        place();
        pay();
        simulator.notices().forge(NUMBER, forgery);

        assertFalse(MERCHANT.signed(heard.getLast(), SignType.MD5));
        assertEquals(1, simulator.charges().size(), "a forgery moves no money");
    }

    @Test
    void hasNothingGenuineToTellOfAnUnpaidOrder() {
        place();

        assertThrows(IllegalStateException.class, () -> simulator.notices().send(NUMBER));
    }

    @Test
    void tellsNothingUnlessItIsSwitchedOn() {
        restart(Switches.standard());
        place();
        pay();

        assertEquals(List.of(), heard);
        assertTrue(simulator.notices().send(NUMBER).taken(), "on demand it does");
    }

    private void place() {
        var order = Till.order(NUMBER, 88);
        order.put("notify_url", "http://127.0.0.1:" + server.port() + "/wx/notify");
        till.ask(Till.ORDER, order);
    }

    private void pay() {
        simulator.phone().pay(NUMBER);
        simulator.runDue();
    }

    private List<Delivery> sent() {
        return simulator.notices().deliveries();
    }

    private Reply hear(String method, String path, byte[] body) {
        try {
            assertEquals("POST /wx/notify", method + " " + path);
            heard.add(new HashMap<>(WireReader.read(body)));
            return reply;
        } catch (BadXmlException e) {
            throw new AssertionError(new String(body, UTF_8), e);
        }
    }

    private static Reply answer(String xml) {
        return new Reply.Body(200, "text/xml", xml);
    }
}

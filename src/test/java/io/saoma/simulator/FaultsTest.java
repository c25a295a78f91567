package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.phone.PhoneAnswer;
import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.Network;
import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends SimulatorFixture {

    @Test
    void losesTheAnswerAfterTheWork() throws IOException {
        simulator.faults().on(Call.UNIFIEDORDER).once(Fault.answerLost());

        assertThrows(IOException.class, () -> till.send(Till.ORDER, Till.order(NUMBER, 88)));

        assertEquals(1, simulator.requests().size());
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));
        assertEquals("SUCCESS", till.place(NUMBER, 88).get("result_code"));
    }

    @Test
    void saysSystemErrorWithoutTheWork() {
        simulator.faults().on(Call.UNIFIEDORDER).once(Fault.systemError());

        assertEquals("SYSTEMERROR", till.place(NUMBER, 88).get("err_code"));
        assertEquals("ORDERNOTEXIST", till.query(NUMBER).get("err_code"));
    }

    @Test
    void saysSystemErrorAfterTheWork() {
        simulator.faults().on(Call.UNIFIEDORDER).once(Fault.systemErrorAfterWork());

        assertEquals("SYSTEMERROR", till.place(NUMBER, 88).get("err_code"));
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOAUTH", "FREQUENCY_LIMITED", "OUT_TRADE_NO_USED", "NEVER_HEARD_OF"})
    void saysAnyErrorByName(String code) {
        simulator.faults().on(Call.UNIFIEDORDER).times(2, Fault.error(code));

        assertEquals(code, till.place(NUMBER, 88).get("err_code"));
        assertEquals(code, till.place(NUMBER, 88).get("err_code"));
        assertEquals("SUCCESS", till.place(NUMBER, 88).get("result_code"));
    }

    @Test
    void failsOnTheProtocolLevel() {
        simulator.faults().everywhere().once(new Fault.ProtocolFailure("系统繁忙"));

        assertEquals(Map.of("return_code", "FAIL", "return_msg", "系统繁忙"), till.place(NUMBER, 88));
    }

    @Test
    void saysPaidOrPayingAtTheClose() {
        till.place(NUMBER, 88);
        simulator.faults().on(Call.CLOSEORDER).once(Fault.orderPaid());
        assertEquals("ORDERPAID", till.close(NUMBER).get("err_code"));

        simulator.faults().on(Call.CLOSEORDER).once(Fault.userPaying());
        assertEquals("USERPAYING", till.close(NUMBER).get("err_code"));
        assertTrue(simulator.charges().isEmpty());
    }

    @Test
    void hidesYoungOrdersFromQueries() {
        simulator.faults().on(Call.ORDERQUERY).always(new Fault.NotYetVisible(Duration.ofSeconds(3)));
        till.place(NUMBER, 88);

        assertEquals("ORDERNOTEXIST", till.query(NUMBER).get("err_code"));
        clock.advance(Duration.ofSeconds(3));
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void changesTheContentAndSignsItRightly() {
        till.place(NUMBER, 88);
        simulator.phone().pay(NUMBER);
        var query = simulator.faults().on(Call.ORDERQUERY);

        query.once(Fault.totalFee(1));
        assertEquals("1", till.query(NUMBER).get("total_fee"));
        query.once(new Fault.Change("out_trade_no", "SOMEBODY-ELSES"));
        assertEquals("SOMEBODY-ELSES", till.query(NUMBER).get("out_trade_no"));
        query.once(new Fault.Change("mch_id", "1111111111"));
        assertEquals("1111111111", till.query(NUMBER).get("mch_id"));
        query.once(Fault.tradeState("TELEPORTED"));
        assertEquals("TELEPORTED", till.query(NUMBER).get("trade_state"));
        query.once(new Fault.Omit("total_fee"));
        assertFalse(till.query(NUMBER).containsKey("total_fee"));
        assertEquals("88", till.query(NUMBER).get("total_fee"));
    }

    @ParameterizedTest
    @EnumSource(Fault.BadSign.class)
    void signsBadly(Fault.BadSign fault) throws IOException, BadXmlException {
        simulator.faults().everywhere().once(fault);

        var answer = read(till.send(Till.ORDER, Till.order(NUMBER, 88)));

        assertEquals("SUCCESS", answer.get("result_code"));
        assertFalse(MERCHANT.signed(answer, SignType.MD5));
        assertEquals(fault == Fault.BadSign.MISSING, !answer.containsKey("sign"));
        var otherKey = "ffffffffffffffffffffffffffffffff";
        assertEquals(fault == Fault.BadSign.OTHER_KEY, Sign.fits(answer, otherKey, SignType.MD5));
    }

    @Test
    void answersWithPagesOfOthers() throws IOException {
        simulator.faults().everywhere().once(Fault.http(502));
        var page = till.send(Till.ORDER, Till.order(NUMBER, 88));
        assertEquals(502, page.status());
        assertEquals("text/html", page.contentType());

        simulator.faults().everywhere().once(Fault.emptyBody());
        var empty = till.send(Till.ORDER, Till.order(NUMBER, 88));
        assertEquals(200, empty.status());
        assertEquals("", empty.text());

        simulator.faults().everywhere().once(Fault.hugeBody());
        assertTrue(till.send(Till.ORDER, Till.order(NUMBER, 88)).text().length() > 10_000_000);
    }

    @Test
    void breaksTheXml() throws IOException {
        simulator.faults().everywhere().once(new Fault.Truncated());
        var truncated = till.send(Till.ORDER, Till.order(NUMBER, 88)).text();
        assertTrue(truncated.startsWith("<xml>") && !truncated.contains("</xml>"), truncated);

        simulator.faults().everywhere().once(new Fault.Doctype());
        assertTrue(till.send(Till.ORDER, Till.order(NUMBER, 88)).text().startsWith("<!DOCTYPE"));

        simulator.faults().everywhere().once(new Fault.Prefix("\uFEFF"));
        var bytes = till.send(Till.ORDER, Till.order(NUMBER, 88)).text().getBytes(UTF_8);
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
    }

    @Test
    void dribbles() {
        simulator.faults().everywhere().once(Fault.dribble(Duration.ofNanos(100_000)));

        assertEquals("SUCCESS", till.place(NUMBER, 88).get("result_code"));
    }

    @Test
    void hangsButNotBeyondTheEnd() {
        simulator.faults().everywhere().always(Fault.hang(Duration.ofDays(1)));
        var answered = new CountDownLatch(1);
        simulator.onRequest(_ -> answered.countDown());
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var call = waiting.submit(() -> till.send(Till.ORDER, Till.order(NUMBER, 88)));
            assertTimeout(Duration.ofSeconds(8), () -> {
                answered.await();
                simulator.close();
            });
            assertThrows(ExecutionException.class, call::get);
        }
    }

    @Test
    void strikesOneOrderOnly() {
        simulator.faults().everywhere().forOrder("POS-20260101-0002").always(Fault.systemError());

        assertEquals("SUCCESS", till.place(NUMBER, 88).get("result_code"));
        assertEquals("SYSTEMERROR", till.place("POS-20260101-0002", 88).get("err_code"));
        assertEquals("SYSTEMERROR", till.query("POS-20260101-0002").get("err_code"));

        simulator.faults().clear();
        assertEquals("SUCCESS", till.place("POS-20260101-0002", 88).get("result_code"));
    }

    @Test
    void strikesWithSeveralAtOnce() {
        till.place(NUMBER, 88);
        var close = simulator.faults().on(Call.CLOSEORDER);
        close.once(new Fault.PaidJustBefore());
        close.once(Fault.answerLost());

        assertThrows(AssertionError.class, () -> till.close(NUMBER));
        assertEquals("SUCCESS", till.query(NUMBER).get("trade_state"));
    }

    @Test
    void losesTheNetworkAndGetsItBackOnTheSamePort() throws IOException {
        var port = simulator.port();
        till.place(NUMBER, 88);

        simulator.network(Network.REFUSED);
        assertThrows(IOException.class, () -> till.send(Till.QUERY, Map.of("out_trade_no", NUMBER)));
        assertInstanceOf(ConnectException.class, assertThrows(IOException.class, this::freshQuery));
        try (var another = new Socket()) {
            assertThrows(
                    BindException.class,
                    () -> another.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        }
        simulator.network(Network.RESET);
        assertFalse(assertThrows(IOException.class, this::freshQuery) instanceof ConnectException);
        assertEquals(1, simulator.requests().size());
        assertInstanceOf(PhoneAnswer.Done.class, simulator.phone().pay(NUMBER));

        simulator.network(Network.UP);
        assertEquals(port, simulator.port());
        assertEquals("SUCCESS", till.query(NUMBER).get("trade_state"));
    }

    private void freshQuery() throws IOException {
        try (var fresh = new Till(simulator)) {
            fresh.send(Till.QUERY, Map.of("out_trade_no", NUMBER));
        }
    }

    private static Map<String, String> read(Till.Raw raw) throws BadXmlException {
        return WireReader.read(raw.text().getBytes(UTF_8));
    }
}

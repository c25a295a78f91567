package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.Order;
import io.saoma.proof.Tier;
import io.saoma.simulator.desk.Desk;
import io.saoma.simulator.desk.Sealer;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Faults;
import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Reply;
import io.saoma.wechat.OrderWriting;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever goods are called, WeChat takes the order: short enough, legal XML, and signed over what is sent.
@Execution(CONCURRENT)
class HostileBillsTest {

    private static final OrderWriting WRITING =
            new OrderWriting(Sayings.MERCHANT.appid(), Sayings.MERCHANT.mchId(), Sayings.MERCHANT.apiKey());

    @Test
    void ordersGoodsOfAnyName() {
        Machine.run("HostileBillsTest", Tier.chosen().of(20_000, 1_000_000, 10_000_000), (_, dice) -> {
            var name = AnyText.text(dice.nextInt(10) == 0 ? 400 : 60, dice);
            var bill = OrderWriting.bill(name);
            var bytes = bill.getBytes(UTF_8);
            assertTrue(bytes.length > 0 && bytes.length <= 127, () -> bytes.length + " bytes");
            assertEquals(bill, new String(bytes, UTF_8));

            var request = WRITING.placing(order(name));
            assertEquals(bill, Judge.read(request).orElseThrow().get("body"));
            var answer = desk().answer("POST", Call.UNIFIEDORDER.path(), request);
            assertTrue(answer instanceof Reply.Body body && body.text().contains("<code_url>"), () -> bill + answer);
        });
    }

    private static Order order(String name) {
        var order = Sayings.order(1);
        return new Order(
                order.outTradeNo(),
                order.sale(),
                1,
                order.appid(),
                order.mchId(),
                name,
                order.totalFee(),
                order.spbillCreateIp(),
                order.notifyUrl(),
                order.timeStart(),
                order.timeExpire(),
                order.deadline());
    }

    private static Desk desk() {
        var random = new Random(1);
        var identifiers = new Identifiers(random);
        var agenda = new Agenda(() -> Sayings.START, _ -> {});
        var book = new OrderBook(Switches.standard(), agenda, identifiers);
        var sealer = new Sealer(Sayings.MERCHANT, identifiers, random);
        return new Desk(
                Sayings.MERCHANT,
                Switches.standard(),
                book,
                new HeldCodes(agenda, identifiers),
                agenda,
                new Faults(),
                sealer,
                _ -> {});
    }
}

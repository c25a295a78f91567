package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.CustomerPhone;
import io.saoma.simulator.phone.PhoneAnswer;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.simulator.phone.Plan;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerPhoneTest extends SimulatorFixture {

    private CustomerPhone phone = simulator.phone();
    private String codeUrl = "";

    @BeforeEach
    void place() {
        codeUrl = till.place(NUMBER, 88).getOrDefault("code_url", "");
    }

    @Test
    void listsTheOpenCodes() {
        till.place("POS-20260101-0002", 99);
        phone.pay(NUMBER);

        var code = phone.codes().getFirst();

        assertEquals(1, phone.codes().size());
        assertEquals(2, phone.all().size());
        assertEquals("POS-20260101-0002", code.outTradeNo());
        assertEquals(99, code.fen());
        assertEquals("一号店-咖啡", code.body());
        assertEquals(CodeState.SHOWN, code.state());
        assertEquals(new Plan.Nothing(), code.plan());
    }

    @Test
    void refusesACodeThatIsTooOld() {
        clock.advance(Duration.ofHours(2).minusSeconds(1));
        assertInstanceOf(PhoneAnswer.Done.class, phone.scan(codeUrl));

        clock.advance(Duration.ofSeconds(1));
        assertEquals(new PhoneAnswer.Refused("二维码已过期"), phone.scan(codeUrl));
        assertEquals(new PhoneAnswer.Refused("二维码已失效"), phone.scan("weixin://wxpay/bizpayurl?pr=0000000"));
    }

    @Test
    void letsOnlyThePhonePayThatScanned() {
        var other = simulator.anotherPhone();
        phone.scan(codeUrl);

        assertEquals(new PhoneAnswer.Refused("商家订单信息有误"), other.scan(codeUrl));
        assertEquals(new PhoneAnswer.Refused("商家订单信息有误"), other.pay(NUMBER));
        assertInstanceOf(PhoneAnswer.Done.class, phone.pay(NUMBER));
    }

    @Test
    void paysOnceHoweverManyTapAtOnce() throws InterruptedException {
        var orders = 300;
        var fingers = 4;
        var together = new CyclicBarrier(fingers);
        for (var i = 0; i < orders; i++) {
            till.place("POS-MANY-" + i, 88);
        }
        Callable<Integer> tapping = () -> {
            for (var i = 0; i < orders; i++) {
                together.await();
                phone.pay("POS-MANY-" + i);
            }
            return orders;
        };
        try (var crowd = Executors.newFixedThreadPool(fingers)) {
            crowd.invokeAll(Collections.nCopies(fingers, tapping));
        }
        assertEquals(orders, simulator.charges().size());
        assertEquals(new PhoneAnswer.Refused("该订单已支付"), phone.pay("POS-MANY-0"));
    }

    @Test
    void paysLater() {
        phone.payIn(NUMBER, Duration.ofSeconds(10));
        assertEquals(
                new Plan.PayAt(clock.instant().plusSeconds(10)),
                phone.codes().getFirst().plan());

        clock.advance(Duration.ofSeconds(9));
        simulator.runDue();
        assertEquals(CodeState.SCANNED, state());
        clock.advance(Duration.ofSeconds(1));
        simulator.runDue();
        assertEquals(CodeState.PAID, state());
    }

    @Test
    void paysLaterThoughTheCodeIsReplaced() {
        phone.payIn(NUMBER, Duration.ofSeconds(10));
        till.place(NUMBER, 88);
        clock.advance(Duration.ofSeconds(10));
        simulator.runDue();

        assertEquals(CodeState.PAID, state());
        assertEquals(1, simulator.charges().size());
    }

    @Test
    void paysNothingLaterOnceTheOrderIsClosed() {
        phone.payIn(NUMBER, Duration.ofMinutes(6));
        clock.advance(Duration.ofMinutes(5));
        till.close(NUMBER);
        clock.advance(Duration.ofMinutes(5));
        simulator.runDue();

        assertEquals(CodeState.CLOSED, state());
        assertTrue(simulator.charges().isEmpty());
    }

    @Test
    void refusesAndThinksAgain() {
        phone.payIn(NUMBER, Duration.ofSeconds(10));
        phone.refuse(NUMBER);
        clock.advance(Duration.ofSeconds(20));
        simulator.runDue();

        assertEquals(CodeState.FAILED, state());
        assertEquals("NOTPAY", till.query(NUMBER).get("trade_state"));
        assertInstanceOf(PhoneAnswer.Done.class, phone.pay(NUMBER));
        assertEquals(CodeState.PAID, state());
    }

    @Test
    void dropsAPlan() {
        phone.payIn(NUMBER, Duration.ofSeconds(10));
        phone.dropPlan(NUMBER);
        clock.advance(Duration.ofSeconds(20));
        simulator.runDue();

        assertEquals(CodeState.SCANNED, state());
    }

    @Test
    void paysAfterACloseThatWasRefused() {
        phone.payAfterCancel(NUMBER, Duration.ofSeconds(3));
        clock.advance(Duration.ofMinutes(1));
        simulator.runDue();
        assertEquals(CodeState.SCANNED, state());

        till.close(NUMBER);
        clock.advance(Duration.ofSeconds(3));
        simulator.runDue();
        assertEquals(CodeState.PAID, state());
    }

    @Test
    void paysAfterACancelThatWasSeen() {
        phone.cancelSeen(NUMBER);
        phone.payAfterCancel(NUMBER, Duration.ofSeconds(3));
        phone.cancelSeen(NUMBER);
        clock.advance(Duration.ofSeconds(3));
        simulator.runDue();

        assertEquals(CodeState.PAID, state());
    }

    @Test
    void cannotPayWhatHasExpired() {
        var order = Till.order("POS-20260101-0002", 88);
        order.put("time_expire", Till.wireTime(clock.instant().plusSeconds(60)));
        till.ask(Till.ORDER, order);
        clock.advance(Duration.ofSeconds(60));

        assertEquals(new PhoneAnswer.Refused("订单已关闭"), phone.pay("POS-20260101-0002"));
        assertEquals(1, phone.codes().size());
    }

    @Test
    void cannotUseMoreCouponsThanThePrice() {
        var refused = phone.pay(NUMBER, Purse.withCoupons(new Coupon("1", "CASH", 89)));

        assertEquals(new PhoneAnswer.Refused("优惠金额大于订单金额"), refused);
        assertInstanceOf(PhoneAnswer.Done.class, phone.pay(NUMBER, Purse.withCoupons(new Coupon("1", "CASH", 88))));
        assertEquals("0", till.query(NUMBER).get("cash_fee"));
    }

    @Test
    void paysEveryOrderByItselfWhenTold() {
        phone.payEveryOrderAfter(Duration.ofSeconds(2));
        till.place("POS-20260101-0002", 99);
        clock.advance(Duration.ofSeconds(2));
        simulator.runDue();

        assertEquals("POS-20260101-0002", simulator.charges().getFirst().outTradeNo());
        assertEquals(CodeState.SHOWN, state());
    }

    @Test
    void tellsOfEveryChange() {
        var told = new CopyOnWriteArrayList<CodeState>();
        var subscription = phone.onChange(code -> told.add(code.state()));
        phone.onChange(_ -> {
            throw new IllegalStateException("a listener that fails");
        });

        phone.scan(codeUrl);
        phone.refuse(NUMBER);
        phone.pay(NUMBER);
        subscription.close();
        till.place("POS-20260101-0002", 99);

        assertEquals(List.of(CodeState.SCANNED, CodeState.FAILED, CodeState.PAID), told);
    }

    @Test
    void tellsWhenAnOrderExpires() throws InterruptedException {
        var told = new LinkedBlockingQueue<PhoneCode>();
        var order = Till.order("POS-20260101-0002", 88);
        order.put("time_expire", Till.wireTime(clock.instant().plusSeconds(60)));
        till.ask(Till.ORDER, order);
        phone.onChange(told::add);

        clock.advance(Duration.ofSeconds(60));
        var expired = told.poll(5, TimeUnit.SECONDS);

        assertTrue(expired != null && expired.state() == CodeState.EXPIRED, () -> "told " + expired);
    }

    private CodeState state() {
        return phone.code(NUMBER).orElseThrow().state();
    }
}

package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.FakeTime;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.Refused;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.sale.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a sale may still give back, and which way.
class AccountTest {

    private static final Instant NOW = FakeTime.START;
    private static final PaidOrder ORDER = Sample.ORDER;

    @Test
    void holdsBackWhatMayHaveGone() {
        var account = account(
                0,
                Sample.in(new Asked()),
                Sample.in(new GivenBack("503", "", NOW)),
                Sample.in(new Stranded("503")),
                Sample.in(new Closed("503")),
                Sample.in(new Refused("TRADE_OVERDUE", "")));

        assertEquals(new Money(1250 - 900), account.left());
        assertEquals(new Impossible(Why.MORE_THAN_LEFT), account.plan(new Money(351), NOW));
        assertEquals(byWeChat(350), account.plan(new Money(350), NOW));
    }

    @Test
    void nothingIsNoRefund() {
        assertEquals(new Impossible(Why.MORE_THAN_LEFT), account(0).plan(Money.ZERO, NOW));
        assertEquals(new Impossible(Why.MORE_THAN_LEFT), account(0).plan(new Money(-1), NOW));
    }

    @Test
    void cashGoesBackInCashAndTheRestOfAMixedSaleTheWayItCame() {
        assertEquals(
                new Parts(List.of(new Part.InCash(new Money(200)))),
                new Account(Sample.SALE, List.of(), List.of(), new Money(500), Money.ZERO, List.of())
                        .plan(new Money(200), NOW));
        assertEquals(
                new Parts(List.of(new Part.ByWeChat(ORDER, new Money(1250)), new Part.InCash(new Money(50)))),
                account(300).plan(new Money(1300), NOW));
        assertEquals(new Impossible(Why.MORE_THAN_LEFT), account(300).plan(new Money(1551), NOW));
    }

    @Test
    void whatWasPaidTwiceGoesBackByTheLaterOrder() {
        var later = new PaidOrder("LATER1", "wx1", "10000100", new Money(1250), NOW);
        var account = new Account(Sample.SALE, List.of(ORDER, later), List.of(), Money.ZERO, Money.ZERO, List.of());

        assertEquals(new Parts(List.of(new Part.ByWeChat(later, new Money(1250)))), account.plan(new Money(1250), NOW));
        assertEquals(
                new Parts(List.of(new Part.ByWeChat(later, new Money(1250)), new Part.ByWeChat(ORDER, new Money(10)))),
                account.plan(new Money(1260), NOW));
        assertEquals(new Impossible(Why.MORE_THAN_LEFT), account.plan(new Money(2501), NOW));
    }

    @Test
    void whatOtherTillsGaveBackIsNoLongerThere() {
        var lines = List.of(new ReturnedLine(1, 1, new Money(400)));
        var grounds = new Grounds(RefundReason.FAULTY, "", lines, "李经理");
        var theirs = Sample.in(Sample.refund("THEIRS1", 400, grounds), new GivenBack("504", "", NOW));
        var own = Sample.in(new GivenBack("503", "", NOW));

        var account = account(0, own).with(List.of(Sample.in(new Asked()), theirs));
        assertEquals(List.of(own, theirs), account.refunds(), "each once, and the own one as the own book has it");
        assertEquals(new Money(1250 - 700), account.left());
        assertEquals(lines, account.lines());
    }

    @Test
    void oneMerchantGivesBackOnlyWhatWasPaidToHim() {
        var other = new PaidOrder("OTHER1", "wx2", "10000200", new Money(500), NOW);
        var account = new Account(Sample.SALE, List.of(ORDER, other), List.of(), new Money(200), Money.ZERO, List.of());

        assertEquals(List.of(other), account.of("10000200").orders());
        assertEquals(new Money(700), account.of("10000200").left());
    }

    @Test
    void whatWentBackOfOneOrderTakesNothingFromAnother() {
        var other = Sample.paid("OTHER1", 500);
        var account = new Account(
                Sample.SALE, List.of(ORDER, other), List.of(Sample.asked()), new Money(200), new Money(50), List.of());

        assertEquals(new Money(950), account.left(ORDER));
        assertEquals(new Money(500), account.left(other));
        assertEquals(new Money(150), account.cashLeft());
        assertEquals(new Money(1600), account.left());
    }

    @Test
    void aDrawerThatGaveMoreThanItHadTakesNothingFromTheOrders() {
        var account = new Account(Sample.SALE, List.of(ORDER), List.of(), Money.ZERO, new Money(100), List.of());

        assertEquals(Money.ZERO, account.cashLeft());
        assertEquals(new Money(1250), account.left());
    }

    @Test
    void anOldOrderOfWhichNothingIsLeftIsNotWhatStandsInTheWay() {
        var whole = new Refunding(Sample.refund("R", 1250), NOW, new Asked(), false);
        var years = NOW.plus(Duration.ofDays(800));

        assertEquals(new Impossible(Why.MORE_THAN_LEFT), account(0, whole).plan(new Money(1), years));
        assertEquals(
                new Parts(List.of(new Part.InCash(new Money(20)))),
                account(20, whole).plan(new Money(20), years));
    }

    @Test
    void theGoodsOfARefundThatCameToNothingMayComeBackAgain() {
        var byWeChat = new ReturnedLine(1, 1, new Money(300));
        var inCash = new ReturnedLine(2, 1, new Money(50));

        assertEquals(List.of(byWeChat, inCash), lines(byWeChat, new Asked(), inCash));
        assertEquals(List.of(inCash), lines(byWeChat, new Closed("503"), inCash));
    }

    private static List<ReturnedLine> lines(ReturnedLine byWeChat, RefundState state, ReturnedLine inCash) {
        var refund = Sample.refund("R1", 300, new Grounds(RefundReason.FAULTY, "", List.of(byWeChat), "李经理"));
        return new Account(
                        Sample.SALE,
                        List.of(ORDER),
                        List.of(Sample.in(refund, state)),
                        Money.ZERO,
                        Money.ZERO,
                        List.of(inCash))
                .lines();
    }

    @Test
    void weChatGivesBackForAYear() {
        var last = Instant.parse("2027-03-14T02:14:00Z");

        assertEquals(byWeChat(10), account(0).plan(new Money(10), last.minusNanos(1)));
        assertEquals(new Impossible(Why.TOO_OLD), account(0).plan(new Money(10), last));
    }

    @Test
    void weChatGivesBackInFiftyParts() {
        var one = new Refunding(Sample.refund("R", 1), NOW, new Asked(), false);

        assertEquals(byWeChat(1), account(0, times(49, one)).plan(new Money(1), NOW));
        assertEquals(new Impossible(Why.TOO_MANY), account(0, times(50, one)).plan(new Money(1), NOW));
    }

    private static Refunding[] times(int count, Refunding one) {
        return IntStream.range(0, count).mapToObj(_ -> one).toArray(Refunding[]::new);
    }

    private static Plan byWeChat(long fen) {
        return new Parts(List.of(new Part.ByWeChat(ORDER, new Money(fen))));
    }

    private static Account account(long cash, Refunding... refunds) {
        return new Account(Sample.SALE, List.of(ORDER), List.of(refunds), new Money(cash), Money.ZERO, List.of());
    }
}

package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.payment.FakeTime;
import io.saoma.payment.HandThreads;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundClaims.Outcome;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A till among others claims what it gives back before it writes it down.
class RefundClaimsTest {

    private static final SaleKey THEIRS = new SaleKey(Optional.of("二号店"), Sample.SALE);

    private final FakeTime time = new FakeTime().until(Duration.ofDays(1));
    private final FakeRefunds weChat = new FakeRefunds(time).becomes(Status.SUCCESS, Duration.ZERO);
    private final HandThreads threads = new HandThreads(time);
    private final FakeRefundBook book = new FakeRefundBook(List.of(Sample.ORDER), new Money(500));
    private final FakeClaims claims = new FakeClaims();
    private final RefundDesk desk = desk(book);

    @Test
    void whatItHasClaimedItWritesDown() {
        assertInstanceOf(Parts.class, desk.giveBack(Sample.SALE, new Money(300), RefundDeskTest.GROUNDS));

        assertEquals(List.of(asked().refund().outRefundNo()), claims.standing);
        assertEquals(Optional.empty(), asked().refund().shop());
    }

    @Test
    void givesNothingBackThatAnotherTillGivesBack() {
        claims.outcome = Outcome.TOO_MUCH;

        assertEquals(
                new Impossible(Why.TAKEN_ELSEWHERE),
                desk.giveBack(Sample.SALE, new Money(1500), RefundDeskTest.GROUNDS));
        threads.run();
        assertEquals(List.of(), book.events(), "no cash either");
        assertEquals(List.of(), weChat.calls());
    }

    /// WeChat never gives back more than was paid.
    @Test
    void givesItsOwnBackWhereNobodyCanBeAsked() {
        claims.outcome = Outcome.OUT_OF_REACH;

        assertInstanceOf(Parts.class, desk.giveBack(Sample.SALE, new Money(1500), RefundDeskTest.GROUNDS));
        assertEquals(2, book.events().size());
    }

    @Test
    void givesMoneyOfAnotherTillBackThroughWeChatAlone() {
        var account = book.account(Sample.SALE);

        assertEquals(
                new Impossible(Why.MORE_THAN_LEFT),
                desk.giveBack(THEIRS, account, new Money(1251), RefundDeskTest.GROUNDS));
        assertInstanceOf(Parts.class, desk.giveBack(THEIRS, account, new Money(1250), RefundDeskTest.GROUNDS));
        assertEquals(THEIRS, asked().refund().key());
        threads.run();
        assertEquals(1, weChat.taken());
    }

    @Test
    void doesNothingWithAnotherTillsMoneyWhereNobodyCanBeAsked() {
        claims.outcome = Outcome.OUT_OF_REACH;

        assertEquals(
                new Impossible(Why.OUT_OF_REACH),
                desk.giveBack(THEIRS, book.account(Sample.SALE), new Money(1), RefundDeskTest.GROUNDS));
        assertEquals(List.of(), book.events());
    }

    @Test
    void takesAClaimBackThatItCouldNotWriteDown() {
        book.fail(1);

        assertThrows(
                IllegalStateException.class, () -> desk.giveBack(Sample.SALE, new Money(300), RefundDeskTest.GROUNDS));
        assertEquals(List.of(), claims.standing);
    }

    @Test
    void takesEveryClaimBackWhereItCouldWriteNothingDown() {
        var paid = paidThrice();
        paid.fail(1);

        assertThrows(
                IllegalStateException.class,
                () -> desk(paid).giveBack(Sample.SALE, new Money(3750), RefundDeskTest.GROUNDS));
        assertEquals(List.of(), claims.standing);
    }

    @Test
    void takesTheClaimsBackOfThePartsThatItDidNotReach() {
        var paid = paidThrice();
        paid.hear(_ -> paid.fail(1));

        desk(paid).giveBack(Sample.SALE, new Money(3750), RefundDeskTest.GROUNDS);

        assertEquals(1, paid.account(Sample.SALE).refunds().size());
        assertEquals(
                List.of(paid.account(Sample.SALE).refunds().getFirst().refund().outRefundNo()), claims.standing);
    }

    /// The sale was paid twice, and another till is giving one of the two back.
    @Test
    void claimsAllOfASaleOrNothing() {
        var later = new PaidOrder("01260314004202FGHJK", "wx1", "10000100", new Money(1250), FakeTime.START);
        var book = new FakeRefundBook(List.of(Sample.ORDER, later), new Money(500));
        var desk = desk(book);
        claims.elsewhere = Sample.ORDER.outTradeNo();

        assertEquals(
                new Impossible(Why.TAKEN_ELSEWHERE),
                desk.giveBack(Sample.SALE, new Money(2500), RefundDeskTest.GROUNDS));
        assertEquals(List.of(), claims.standing);
        assertEquals(List.of(), book.events());
    }

    /// The till was killed between the two.
    @Test
    void takesBackTheClaimsOfWhichNoRefundBecame() {
        desk.giveBack(Sample.SALE, new Money(300), RefundDeskTest.GROUNDS);
        claims.standing.add("nobody's");

        desk.tidyClaims();

        assertEquals(List.of(asked().refund().outRefundNo()), claims.standing);
    }

    @Test
    void aClaimOfItsOwnWhoseAnswerWasLostDoesNotStandInTheWay() {
        claims.lost = "nobody's";
        claims.standing.add(claims.lost);

        assertInstanceOf(
                Parts.class, desk.giveBack(THEIRS, book.account(Sample.SALE), new Money(1250), RefundDeskTest.GROUNDS));
        assertEquals(List.of(asked().refund().outRefundNo()), claims.standing);
    }

    private RefundDesk desk(FakeRefundBook other) {
        return new RefundDesk(RefundDeskTest.TERMS, weChat, other, time, new Random(1), threads, claims);
    }

    private static FakeRefundBook paidThrice() {
        var again = Sample.paid("01260314004202FGHJK", 1250);
        var onceMore = Sample.paid("01260314004203FGHJK", 1250);
        return new FakeRefundBook(List.of(Sample.ORDER, again, onceMore), Money.ZERO);
    }

    private RefundAsked asked() {
        return (RefundAsked) book.events().getFirst();
    }
}

package io.saoma.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.FundFlow;
import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsBeside.Pair;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.NotOver;
import io.saoma.report.reconcile.FundsReading.Unread;
import io.saoma.sale.Money;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundsViewModelTest {

    private final FakeBills deeds = new FakeBills();
    private final Deque<Runnable> aside = new ArrayDeque<>();
    private final ReconcileViewModel bills = new ReconcileViewModel(
            deeds, new UiTasks(aside::add, Runnable::run), InstantSource.fixed(FakeBills.NOW), BillDays.DIFFERS);

    @Test
    void waitsAsideAndShowsTheAccount() {
        bills.account();
        assertEquals(Sentence.of("reconcile.working"), said());
        assertTrue(face().beside().isEmpty());
        work();
        assertEquals(Sentence.of("funds.laid"), said());
        assertEquals(BillDays.funds(), face().beside().orElseThrow());
        assertTrue(deeds.done.contains("funds 2026-03-13"));
    }

    @Test
    void goesAwayByTheSameKeyByEscapeByAnotherDayAndByABill() {
        for (var away : List.<Runnable>of(bills::account, bills::leave, bills::earlier, bills::fetch)) {
            work();
            bills.account();
            work();
            assertTrue(bills.funds().isOpen());
            away.run();
            assertFalse(bills.funds().isOpen());
        }
        assertFalse(deeds.done.contains("left"));
        bills.leave();
        assertTrue(deeds.done.contains("left"));
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown() {
        bills.account();
        bills.leave();
        work();
        assertFalse(bills.funds().isOpen());
    }

    @Test
    void anAnswerForAnotherDayIsNotShown() {
        work();
        bills.account();
        bills.earlier();
        bills.account();
        aside.removeFirst().run();
        assertEquals(Sentence.of("reconcile.working"), said());
        work();
        assertEquals(Sentence.of("funds.laid"), said());
    }

    @Test
    void eachOutcomeIsASentence() {
        assertSaid("reconcile.notYet", new BillAnswer.NotYet<FundFlow>());
        assertSaid("funds.silent", new BillAnswer.Silent<FundFlow>("TIMEOUT"));
        assertSaid("funds.certificate", new BillAnswer.Refused<FundFlow>("CERTIFICATE", "no"));
        assertSaid("funds.unknown", new BillAnswer.Unreadable<FundFlow>(Fault.NO_BILL, "x"));
        assertSaid("reconcile.notWhole", new BillAnswer.Unreadable<Bill>(Fault.NOT_WHOLE, "x"));
        assertSaid("reconcile.otherMerchant", new BillAnswer.Unreadable<Bill>(Fault.OTHER_MERCHANT, "x"));
        assertEquals(
                Sentence.of("reconcile.refused", "no right", "NOAUTH"),
                said(new Unread(new BillAnswer.Refused<FundFlow>("NOAUTH", "no right"))));
        assertEquals(Sentence.of("reconcile.notOver", BillDays.DIFFERS), said(new NotOver(BillDays.DIFFERS)));
        var nothing = FundsBeside.of(new FundFlow(List.of()), Bill.EMPTY);
        assertEquals(Sentence.of("funds.empty"), said(new Laid(nothing)));
        deeds.broken = true;
        assertEquals(Sentence.of("reconcile.failed"), said(new Laid(nothing)));
    }

    @Test
    void saysHowFarTheTwoAreApart() {
        assertEquals(Sentence.of("funds.same"), FundsWords.of(pair(5, 5, 0)));
        assertEquals(Sentence.of("funds.rounded", "−0.01"), FundsWords.of(pair(-6, -5, 1)));
        assertEquals(Sentence.of("funds.apart", "+12.00"), FundsWords.of(pair(12_05, 5, 1)));
    }

    private static Pair pair(long account, long bill, long slack) {
        return new Pair(new Money(account), new Money(bill), new Money(slack));
    }

    private void assertSaid(String key, BillAnswer<?> why) {
        assertEquals(Sentence.of(key), said(new Unread(why)));
    }

    private Sentence said(FundsReading reading) {
        deeds.funds = reading;
        bills.funds().close();
        bills.account();
        work();
        return said();
    }

    private Sentence said() {
        return FundsWords.of(face());
    }

    private FundsFace face() {
        return bills.funds().faceProperty().get();
    }

    private void work() {
        while (!aside.isEmpty()) {
            aside.removeFirst().run();
        }
    }
}

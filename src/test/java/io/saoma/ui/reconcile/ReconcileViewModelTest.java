package io.saoma.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.report.reconcile.Reading.NotOver;
import io.saoma.report.reconcile.Taken;
import io.saoma.ui.Chip;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcileViewModelTest {

    private static final LocalDate TODAY = BillDays.DIFFERS.plusDays(1);

    private final FakeBills deeds = new FakeBills();
    private final ReconcileViewModel bills = viewModel(new UiTasks(Runnable::run, Runnable::run));

    @Test
    void showsTheMonthInFiveWays() {
        assertEquals(BillDays.DIFFERS, face().day());
        assertEquals(31, face().days().size());
        assertEquals(Chip.BILL_DIFFERS, chip(BillDays.DIFFERS));
        assertEquals(Chip.BILL_UNREAD, chip(BillDays.AGREES));
        assertEquals(Chip.BILL_LOOK, chip(BillDays.LACKS));
        assertEquals(Chip.BILL_AGREES, chip(BillDays.LACKS.minusDays(1)));
        assertEquals(Chip.BILL_NOT_YET, chip(TODAY));
    }

    @Test
    void goesThroughDaysAndMonthsButNotIntoTheFuture() {
        assertTrue(bills.latest());
        bills.later();
        bills.later();
        assertEquals(TODAY, face().day());
        bills.monthEarlier();
        assertEquals(LocalDate.of(2026, 2, 14), face().day());
        assertEquals(28, face().days().size());
        assertFalse(bills.latest());
        bills.earlier();
        assertEquals(LocalDate.of(2026, 2, 13), face().day());
        bills.monthLater();
        assertEquals(BillDays.DIFFERS, face().day());
        bills.monthLater();
        assertEquals(TODAY, face().day());
    }

    @Test
    void showsTheFiguresOfTheLastTimeUntilTheBillIsReadAgain() {
        assertEquals(1234, face().counts().orElseThrow().matched());
        assertEquals(List.of(), face().differences());
        assertEquals(Sentence.of("reconcile.redBefore"), ReconcileWords.of(face()));

        bills.fetch();

        assertEquals(12, face().differences().size());
        assertEquals(56, face().counts().orElseThrow().elsewhere());
        assertEquals(Sentence.of("reconcile.red"), ReconcileWords.of(face()));
        assertEquals(List.of("fetch 2026-03-13"), deeds.done);
    }

    @Test
    void keepsWhatItHasReadOfEachDay() {
        bills.fetch();
        bills.earlier();
        assertEquals(Optional.empty(), face().read());
        assertEquals(Sentence.of("reconcile.unread"), ReconcileWords.of(face()));
        bills.fetch();
        assertEquals(Sentence.of("reconcile.green"), ReconcileWords.of(face()));
        assertEquals(Chip.BILL_AGREES, chip(BillDays.AGREES));
        bills.later();
        assertEquals(12, face().differences().size());
    }

    @Test
    void saysWhyThereIsNoBill() {
        var why = Map.<BillAnswer<Bill>, String>of(
                new BillAnswer.NotYet<>(), "reconcile.notYet",
                new BillAnswer.Silent<>("CONNECT"), "reconcile.silent",
                new BillAnswer.Refused<>("20003", "x"), "reconcile.refused",
                new BillAnswer.Unreadable<>(Fault.NO_BILL, "x"), "reconcile.noBill",
                new BillAnswer.Unreadable<>(Fault.NOT_WHOLE, "x"), "reconcile.notWhole",
                new BillAnswer.Unreadable<>(Fault.OTHER_MERCHANT, "x"), "reconcile.otherMerchant");
        bills.choose(BillDays.AGREES);
        why.forEach((answer, key) -> {
            deeds.silent(BillDays.AGREES, answer);
            bills.fetch();
            assertEquals(key, said());
            assertTrue(face().said().orElseThrow().wrong());
            assertFalse(face().working());
        });
        deeds.bills.put(TODAY, new NotOver(TODAY));
        bills.choose(TODAY);
        bills.fetch();
        assertEquals("reconcile.notOver", said());
        deeds.broken = true;
        bills.fetch();
        assertEquals("reconcile.failed", said());
    }

    @Test
    void readsAFileAndGoesToItsDay() {
        bills.fileProperty().set(" \"C_bill.csv\" ");
        bills.readTyped();
        assertEquals("read C_bill.csv", deeds.done.getFirst());
        assertEquals(BillDays.AGREES, face().day());
        assertEquals(42, face().counts().orElseThrow().matched());
        assertEquals("", bills.fileProperty().get());
        assertEquals(
                Sentence.of("reconcile.compared", 42L, 0L),
                face().said().orElseThrow().sentence());

        bills.read(Path.of("gone.csv"));
        assertEquals("reconcile.noFile", said());
        assertEquals(42, face().counts().orElseThrow().matched());
        bills.fileProperty().set("a\0b");
        bills.readTyped();
        assertEquals("reconcile.noFile", said());
    }

    @Test
    void aBillOfAPartIsNeverCalledWhole() {
        deeds.bill(BillDays.part(BillDays.AGREES));
        bills.choose(BillDays.AGREES);
        bills.fetch();
        assertEquals(Sentence.of("reconcile.part"), ReconcileWords.of(face()));
        assertEquals(Chip.BILL_LOOK, chip(BillDays.AGREES));
    }

    @Test
    void onePressTakesInWhatOnlyWeChatHas() {
        bills.choose(BillDays.LACKS);
        bills.fetch();
        bills.press();
        assertEquals(List.of("fetch 2026-03-10", "take", "fetch 2026-03-10"), deeds.done);
        assertEquals("reconcile.taken", said());
        assertEquals(List.of(), face().differences());
        assertEquals(Chip.BILL_AGREES, chip(BillDays.LACKS));
        bills.press();
        assertEquals(3, deeds.done.size());
    }

    @Test
    void whatWeChatDoesNotConfirmStays() {
        bills.choose(BillDays.LACKS);
        bills.fetch();
        for (var came : List.of(Taken.UNCONFIRMED, Taken.NOT_OURS)) {
            deeds.taken = came;
            bills.press();
            assertEquals(ReconcileWords.of(came), face().said().orElseThrow().sentence());
            assertTrue(face().said().orElseThrow().wrong());
            assertEquals(1, face().differences().size());
        }
        deeds.taken = Taken.DONE;
        bills.press();
        deeds.broken = true;
        bills.fetch();
        assertEquals("reconcile.failed", said());
    }

    @Test
    void saysSoWhereTheBillCannotBeComparedOnceMore() {
        bills.choose(BillDays.LACKS);
        bills.fetch();
        deeds.broken = true;
        bills.press();
        assertEquals("reconcile.notAgain", said());
        assertFalse(face().working());
    }

    @Test
    void bringsALostDayBack() {
        bills.choose(BillDays.LOST);
        bills.fetch();
        assertEquals(Sentence.of("reconcile.lost", 3), ReconcileWords.of(face()));
        assertTrue(face().rebuildable());
        bills.takeAll();
        assertEquals(
                Sentence.of("reconcile.allTaken", 3),
                face().said().orElseThrow().sentence());
        assertEquals(List.of(), face().differences());
        bills.takeAll();
        assertEquals(1 + 3 + 1, deeds.done.size());
    }

    @Test
    void countsWhatOfALostDayIsNotConfirmed() {
        bills.choose(BillDays.LOST);
        bills.fetch();
        deeds.taken = Taken.UNCONFIRMED;
        bills.takeAll();
        assertEquals(
                Sentence.of("reconcile.someTaken", 0, 3),
                face().said().orElseThrow().sentence());
        assertEquals(3, face().differences().size());
    }

    @Test
    void eachKindOfDifferenceSaysWhatItMeansAndHasOneWayOn() {
        bills.fetch();
        var means = new HashSet<String>();
        for (var difference : face().differences()) {
            var line = DifferenceLine.of(difference);
            means.add(line.means().key());
            assertTrue(line.number().startsWith("0313-"), line.number());
            assertTrue(line.takeable()
                    || line.sale().isPresent()
                    || line.means().key().equals("reconcile.refundOfNone"));
        }
        assertEquals(face().differences().size(), means.size());
        bills.down();
        bills.down();
        bills.press();
        assertEquals("look 0313-0003", deeds.done.getLast());
        bills.up();
        bills.up();
        bills.up();
        assertEquals(0, face().chosen());
        for (var n = 0; n < 20; n++) {
            bills.down();
        }
        assertEquals(11, face().chosen());
    }

    @Test
    void doesOneThingAtATimeAndDoesNotCallBackWhoeverHasGoneOn() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        var slow = viewModel(new UiTasks(waiting::add, Runnable::run));
        waiting.pop().run();
        slow.fetch();
        assertTrue(slow.faceProperty().get().working());
        slow.fetch();
        slow.read(Path.of("b.csv"));
        assertEquals(1, waiting.size());
        slow.earlier();
        while (!waiting.isEmpty()) {
            waiting.pop().run();
        }
        assertEquals(BillDays.AGREES, slow.faceProperty().get().day());
        assertEquals(Optional.empty(), slow.faceProperty().get().said());
        assertFalse(slow.faceProperty().get().working());
        slow.later();
        assertEquals(12, slow.faceProperty().get().differences().size());
    }

    private ReconcileViewModel viewModel(UiTasks tasks) {
        return new ReconcileViewModel(deeds, tasks, InstantSource.fixed(FakeBills.NOW), BillDays.DIFFERS);
    }

    private ReconcileFace face() {
        return bills.faceProperty().get();
    }

    private String said() {
        return face().said().orElseThrow().sentence().key();
    }

    private Chip chip(LocalDate day) {
        return ReconcileWords.chip(face().standing(day).orElseThrow());
    }
}

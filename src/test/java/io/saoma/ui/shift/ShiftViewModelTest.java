package io.saoma.ui.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import io.saoma.ui.UiTasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// The shift while its book is slow.
@Execution(CONCURRENT)
class ShiftViewModelTest {

    private final List<String> heard = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final FakeShift drawer = new FakeShift();
    private final UiTasks tasks = new UiTasks(waiting::add, Runnable::run);
    private final ShiftViewModel shift = new ShiftViewModel(drawer, tasks, () -> heard.add("back"));

    @Test
    void whoDoesNotWaitForTheBookBeginsAsSoonAsItAnswers() {
        shift.amountProperty().set("200");
        shift.go();
        waiting.remove().run();
        waiting.remove().run();
        assertEquals(List.of("open ¥200.00"), drawer.done);
    }

    @Test
    void whoLeftBeforeTheBookAnsweredBeginsNoShift() {
        shift.amountProperty().set("200");
        shift.go();
        shift.back();
        waiting.remove().run();
        assertEquals(List.of("back"), heard);
        assertEquals(List.of(), List.copyOf(waiting));
        assertEquals(ShiftStage.BEGINNING, shift.faceProperty().get().stage());
    }

    @Test
    void theReasonIsTheOneThatStoodThereWhenItWasSaved() {
        drawer.open(new Money(200_00));
        waiting.remove().run();
        shift.putIn();
        shift.amountProperty().set("50");
        shift.reasonProperty().set("change");
        shift.go();
        shift.reasonProperty().set("chan");
        waiting.remove().run();
        assertEquals(List.of("open ¥200.00", "move ¥50.00 change"), drawer.done);
    }
}

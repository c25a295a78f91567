package io.saoma.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.shop.staff.Pin;
import io.saoma.ui.UiTasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What is pressed and typed while somebody new is being written down.
@Execution(CONCURRENT)
class StaffSavingTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final FakeStaff staff = new FakeStaff();
    private final StaffViewModel list = new StaffViewModel(staff, new UiTasks(waiting::add, Runnable::run), () -> {});

    @BeforeEach
    void begin() {
        list.add();
        list.nameProperty().set("小李");
        list.save(pin(), pin());
    }

    @Test
    void whoPressesOnceMoreIsNotToldThatTwoAlikeDiffer() {
        var before = list.faceProperty().get();
        list.save(pin(), pin());
        assertEquals(before, list.faceProperty().get());
        waiting.remove().run();
        assertEquals(List.of("add 小李 MANAGER true"), staff.done);
        assertFalse(list.faceProperty().get().wrong());
    }

    @Test
    void theNameIsTheOneThatStoodThereWhenItWasSaved() {
        list.nameProperty().set("小");
        waiting.remove().run();
        assertEquals(List.of("add 小李 MANAGER true"), staff.done);
    }

    private static Pin pin() {
        return new Pin("482913".toCharArray());
    }
}

package io.saoma.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.shop.staff.Standing;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A cashier gives themselves another PIN, under real keys and by touch.
@ExtendWith(HandsExtension.class)
class OwnPinScreenTest {

    private static final String OLD = "482913";
    private static final String NEW = "906172";

    private final List<String> heard = new ArrayList<>();
    private final List<Runnable> aside = new ArrayList<>();
    private final FakeStaff staff = new FakeStaff();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(FakeStaff.NOW);
    private boolean slow;
    private OwnPinViewModel own;
    private final Hands robot = new Hands();

    @Start
    void start(Stage stage) {
        own = new OwnPinViewModel(
                staff,
                new UiTasks(this::work, Runnable::run),
                now,
                () -> heard.add("changed"),
                () -> heard.add("left"));
        var window = Stand.window(Language.ZH, false, now);
        window.show(messages -> new OwnPinController(own, messages));
        ShopWindow.show(stage, window, 1000, 760);
    }

    @Test
    void theOldOneThenTheNewOneTwiceByKeysAlone() {
        assertEquals("小李", robot.text("#nameLabel"));
        type(OLD, NEW, NEW);
        assertEquals(List.of("try 小李", "change true true"), staff.done);
        assertEquals(List.of("changed"), heard);
    }

    @Test
    void fingersWillDo() {
        for (var pin : List.of(OLD, NEW, NEW)) {
            pin.chars().forEach(digit -> robot.clickOn(Character.toString(digit)));
            robot.clickOn("确定");
        }
        assertEquals(List.of("changed"), heard);
    }

    @Test
    void aWrongOldOneIsSaidAtOnceAndCounts() {
        type(NEW);
        assertEquals("PIN 码不对。再错 4 次就要等待。", said());
        staff.standings.put(2, new Standing.Waits(FakeStaff.NOW.plusSeconds(30)));
        robot.interact(() -> now.set(FakeStaff.NOW.plusSeconds(1)));
        assertEquals("输错太多，还要等 0:29（分:秒）。", said());
        type(OLD);
        assertEquals(List.of("try 小李"), staff.done);
    }

    @Test
    void theNewOneIsAskedAgainWhereItIsTheOldOneOrWasTypedInTwoWays() {
        type(OLD, NEW, "906173");
        assertEquals("两次输入的 PIN 码不同，请都重新输入。", said());
        type(OLD, OLD);
        assertEquals("新旧 PIN 码相同，请换一个。", said());
        type(NEW, NEW);
        assertEquals(List.of("try 小李", "change true true"), staff.done);
    }

    @Test
    void whoeverLeavesOrIsLockedOutLeavesNothingBehind() {
        type(OLD);
        robot.write("9061").push(KeyCode.ESCAPE);
        assertEquals(List.of("left"), heard);
        assertEquals(OwnPinStep.OLD, own.stepProperty().get());
        assertEquals(0, own.faceProperty().get().typed());
        type(NEW);
        assertEquals(List.of("try 小李", "try 小李"), staff.done, "the old one is asked anew");
    }

    @Test
    void aPinThatIsBeingWrittenIsNotWipedUnderway() {
        type(OLD, NEW);
        slow = true;
        type(NEW);
        robot.interact(own::forget);
        robot.interact(() -> aside.forEach(Runnable::run));
        assertEquals(List.of("try 小李", "change true true"), staff.done);
        assertEquals(OwnPinStep.OLD, own.stepProperty().get());
    }

    @Test
    void whatCannotBeWrittenHasNotHappened() {
        type(OLD, NEW);
        staff.diskFails = true;
        type(NEW);
        assertTrue(said().startsWith("没有保存"), said());
        assertEquals(List.of(), heard);
    }

    private void work(Runnable work) {
        if (slow) {
            aside.add(work);
        } else {
            work.run();
        }
    }

    private void type(String... pins) {
        for (var pin : pins) {
            robot.write(pin).push(KeyCode.ENTER);
        }
    }

    private String said() {
        return robot.text("#saidLabel");
    }
}

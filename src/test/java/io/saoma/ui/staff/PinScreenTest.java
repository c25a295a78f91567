package io.saoma.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A PIN is typed where the till is locked, and where a manager is asked, under real keys and by touch.
@ExtendWith(HandsExtension.class)
class PinScreenTest {

    private final List<String> heard = new ArrayList<>();
    private final FakeStaff staff = new FakeStaff();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(FakeStaff.NOW);
    private final SimpleIntegerProperty waiting = new SimpleIntegerProperty();
    private final Hands robot = new Hands();
    private TillWindow window;

    @Start
    void start(Stage stage) {
        var viewModel = viewModel(List.of(FakeStaff.WANG, FakeStaff.LI), Optional.of(2));
        window = Stand.window(Language.ZH, false, now);
        window.lock(messages -> new SignInController(viewModel, waiting, messages));
        ShopWindow.show(stage, window, 1000, 760);
    }

    @Test
    void whoWasThereLastNeedsThePinAlone() {
        robot.write("482913").push(KeyCode.ENTER);
        assertEquals(List.of("小李"), heard);
    }

    @Test
    void somebodyElseIsChosenByKeyOrTouchAndFingersWillDo() {
        robot.write("48").push(KeyCode.UP);
        assertEquals("老王", robot.text("#nameLabel"));
        assertEquals(0, dots());
        "482913".chars().forEach(this::touch);
        assertEquals(6, dots());
        robot.clickOn("确定");
        robot.clickOn("小李").write("1482913");
        robot.push(KeyCode.BACK_SPACE);
        assertEquals(6, dots());
        assertEquals(List.of("老王"), heard);
    }

    @Test
    void aWrongPinSaysHowManyTriesAreLeft() {
        robot.write("111112").push(KeyCode.ENTER);
        assertEquals("PIN 码不对。再错 4 次就要等待。", robot.text("#saidLabel"));
        assertEquals(0, dots());
        robot.write("4");
        assertEquals("请输入 PIN 码，再按回车。", robot.text("#saidLabel"));
    }

    @Test
    void aPauseCountsDownAndTriesNothing() {
        staff.standings.put(2, new Standing.Waits(FakeStaff.NOW.plusSeconds(30)));
        tick(1);
        assertEquals("输错太多，还要等 0:29（分:秒）。", robot.text("#saidLabel"));
        robot.write("482913").push(KeyCode.ENTER);
        assertEquals(List.of(), staff.done);
        staff.standings.clear();
        tick(30);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("小李"), heard, "what was typed meanwhile is not lost");
    }

    @Test
    void tooManyWrongOnesNeedAManager() {
        staff.standings.put(2, new Standing.Spent());
        tick(1);
        assertTrue(robot.text("#saidLabel").contains("请店长"), robot.text("#saidLabel"));
    }

    @Test
    void whatCannotBeWrittenDownOpensNothing() {
        staff.diskFails = true;
        robot.write("482913").push(KeyCode.ENTER);
        assertTrue(robot.text("#saidLabel").startsWith("没有保存"), robot.text("#saidLabel"));
        assertEquals(List.of(), heard);
    }

    @Test
    void lettersAreNoDigits() {
        robot.write("48a2").write("9");
        assertEquals(4, dots());
        robot.push(KeyCode.ESCAPE);
        assertEquals(0, dots());
    }

    @Test
    void tellsThatPaymentsGoOn() {
        robot.interact(() -> waiting.set(2));
        assertEquals("还有 2 笔付款在等待，照常进行。", robot.text(".signin-waiting"));
    }

    @Test
    void speaksTheOtherLanguageWithoutForgettingWhatWasTyped() {
        robot.write("4829").push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(4, dots());
        robot.write("13").push(KeyCode.ENTER);
        assertEquals(List.of("小李"), heard);
    }

    @Test
    void aManagerIsAskedInPlace() {
        robot.interact(() -> {
            window.unlock();
            var managers = viewModel(List.of(FakeStaff.WANG, FakeStaff.ZHAO), Optional.empty());
            window.show(messages -> new ApprovalController(
                    managers, Sentence.of("approval.discount", "¥35.00", "35"), () -> heard.add("back"), messages));
        });
        assertEquals("优惠 ¥35.00，即 35%，超过收银员可自定的幅度。", robot.text("#whatLabel"));
        robot.push(KeyCode.DOWN).write("482913").push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertEquals(List.of("赵晓明", "back"), heard);
    }

    private PinViewModel viewModel(List<Person> people, Optional<Integer> first) {
        return new PinViewModel(
                people,
                first,
                staff,
                new UiTasks(Runnable::run, Runnable::run),
                now,
                person -> heard.add(person.name()));
    }

    private void tick(int seconds) {
        robot.interact(() -> now.set(now.get().plusSeconds(seconds)));
    }

    /// The key of the lock, and not that of the basket under it.
    private void touch(int digit) {
        robot.clickOn(robot.lookup(robot.lookup(".pin-pad").query(), Character.toString(digit))
                .queryButton());
    }

    private long dots() {
        return robot.lookup(".pin-dot").queryAll().stream()
                .filter(dot -> dot.getPseudoClassStates().stream()
                        .anyMatch(it -> it.toString().equals("typed")))
                .count();
    }
}

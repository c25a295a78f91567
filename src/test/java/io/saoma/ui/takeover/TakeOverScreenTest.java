package io.saoma.ui.takeover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.Views;
import io.saoma.ui.trouble.TroubleController;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The question whether a machine is dead, under real keys and as an eye sees it. With `-Dshots` pictures in
/// `target/shots`.
@ExtendWith(HandsExtension.class)
class TakeOverScreenTest {

    private static final Instant HEARD = Instant.parse("2026-11-28T02:26:00Z");
    private static final Sentence BROKEN = Sentence.of("takeover.broken", "3,456", Sentence.of("verify.sequence"));

    private final List<String> heard = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<Sentence> why = Optional.empty();
    private boolean failing;

    @Start
    void start(Stage stage) {
        var controller = new TakeOverController(
                model(Duration.ofHours(2), new UiTasks(waiting::add, Runnable::run)), new Messages(Language.ZH));
        var scene = new Scene(new Views(new Messages(Language.ZH)).load(controller), 1024, 640);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        controller.focus();
    }

    @Test
    void takesOverOnlyOnceSomebodyHasPutANameToIt(Hands robot) {
        robot.push(KeyCode.ENTER);
        robot.write("   ").push(KeyCode.ENTER);
        assertTrue(robot.lookup("#takeOverButton").query().isDisabled());
        assertEquals(List.of(), waiting);

        robot.write("Wang ").push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        assertEquals(1, waiting.size(), "once, and nobody leaves meanwhile");
        robot.interact(waiting.getFirst());
        assertEquals(List.of("by Wang", "done"), heard);
    }

    @Test
    void saysWhyItCouldNotBeAndLetsOneTryAgain(Hands robot) {
        why = Optional.of(BROKEN);
        robot.write("Wang").push(KeyCode.ENTER);
        robot.interact(waiting.removeFirst());
        assertEquals(new Messages(Language.ZH).say(BROKEN), robot.text("#problemLabel"));
        failing = true;
        robot.push(KeyCode.ENTER);
        assertEquals("", robot.text("#problemLabel"));
        robot.interact(waiting.removeFirst());
        assertEquals(new Messages(Language.ZH).text("takeover.failed"), robot.text("#problemLabel"));
        failing = false;
        why = Optional.empty();
        robot.push(KeyCode.ENTER);
        robot.interact(waiting.removeFirst());
        assertEquals("done", heard.getLast());
    }

    @Test
    void leavesEverythingAsItIsOnEscape(Hands robot) {
        robot.write("Wang").push(KeyCode.ESCAPE);
        assertEquals(List.of("left"), heard);
    }

    @Test
    void isReachedByTabsAndSaysWhatEverythingIs(Hands robot) {
        var field = robot.lookup("#nameField").queryAs(TextField.class);
        assertEquals(new Messages(Language.ZH).text("takeover.name"), field.getAccessibleText());
        robot.write("Wang").push(KeyCode.TAB);
        assertEquals(robot.lookup("#leaveButton").query(), field.getScene().getFocusOwner());
        robot.push(KeyCode.TAB);
        assertEquals(robot.lookup("#takeOverButton").query(), field.getScene().getFocusOwner());
        for (var button : robot.lookup(".button").queryAllAs(Button.class)) {
            assertTrue(button.getHeight() >= 44, button.toString());
        }
    }

    @Test
    void warnsOnlyOfAMachineThatWasHeardLately() {
        assertTrue(left(Duration.ofSeconds(119)).warning().isPresent());
        assertFalse(left(Duration.ofMinutes(2)).warning().isPresent());
    }

    @Test
    void saysWhatItDoes() {
        var english = new Messages(Language.EN);
        assertEquals(
                "Taking over: 200 of 123,456 entries…",
                english.say(left(Duration.ZERO).progress(200)));
        assertEquals(
                "All 123,456 entries are here; drawing up the books…",
                english.say(left(Duration.ZERO).progress(123_456)));
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1920, 1080, ZH", "1024, 768, EN", "1920, 1080, EN"})
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        var messages = new Messages(language);
        var refused = List.of(Sentence.of("takeover.refused", 1, "一号店", "/home/shop/.local/share/saoma"));
        robot.interact(() -> {
            look("calm", model(Duration.ofHours(2), asleep()), messages, width, height);
            var working = model(Duration.ofHours(2), asleep());
            working.nameProperty().set("王小雨");
            working.takeOver();
            look("working", working, messages, width, height);
            for (var problem : Stream.of("overtaken", "outOfReach", "failed")
                    .map(it -> Sentence.of("takeover." + it))
                    .toList()) {
                why = Optional.of(problem);
                var ended = model(Duration.ofSeconds(40), new UiTasks(Runnable::run, Runnable::run));
                ended.nameProperty().set("王小雨");
                ended.takeOver();
                look(problem.key().replace("takeover.", ""), ended, messages, width, height);
            }
            why = Optional.of(BROKEN);
            var broken = model(Duration.ofSeconds(40), new UiTasks(Runnable::run, Runnable::run));
            broken.nameProperty().set("王小雨");
            broken.takeOver();
            look("broken", broken, messages, width, height);
            look("refused", new TroubleController(refused, messages, () -> {}), messages, width, height);
        });
    }

    /// What is begun never ends, but for a first word of how far it has got.
    private UiTasks asleep() {
        return new UiTasks(work -> waiting.add(work), Runnable::run);
    }

    private static void look(String name, TakeOverViewModel viewModel, Messages messages, int width, int height) {
        look(name, new TakeOverController(viewModel, messages), messages, width, height);
    }

    private static void look(String name, Object controller, Messages messages, int width, int height) {
        var scene = new Scene(new Views(messages).load(controller));
        var shot =
                "takeover-%s-%d-%s".formatted(name, width, messages.language().tag());
        assertEquals(List.of(), Camera.cutWords(scene, width, height, Theme.LIGHT, shot));
    }

    private TakeOverViewModel model(Duration silent, UiTasks tasks) {
        return new TakeOverViewModel(
                left(silent), tasks, this::carryOut, () -> heard.add("done"), () -> heard.add("left"));
    }

    private static Left left(Duration silent) {
        return new Left("一号店", 1, 123_456, HEARD, silent);
    }

    private Optional<Sentence> carryOut(String by, LongConsumer progress) {
        if (failing) {
            throw new IllegalStateException("the disk is full");
        }
        heard.add("by " + by);
        progress.accept(200);
        return why;
    }
}

package io.saoma.ui.trouble;

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
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The screen of a till whose journal is damaged, under real keys and as an eye sees it.
/// With `-Dshots` pictures in `target/shots`.
@ExtendWith(HandsExtension.class)
class MendScreenTest {

    private static final List<Sentence> PROVEN = sentences("trouble.proven");
    private static final List<Sentence> UNPROVEN =
            List.of(PROVEN.get(0), PROVEN.get(1), Sentence.of("trouble.unproven", "/home/shop/.local/share/saoma"));

    private final List<String> heard = new ArrayList<>();
    private boolean failing;

    @Start
    void start(Stage stage) {
        var controller = new MendController(model(), new Messages(Language.ZH));
        stage.setScene(new Scene(new Views(new Messages(Language.ZH)).load(controller), 1000, 700));
        stage.show();
        controller.focus();
    }

    @Test
    void mendsOnlyOnceSomebodyHasPutANameToIt(Hands robot) {
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#mendButton").query().isDisabled());
        robot.write("  ").push(KeyCode.ENTER);
        assertEquals(List.of(), heard);

        robot.write("Wang ").push(KeyCode.ENTER);

        assertEquals(List.of("mended by Wang", "done"), heard);
    }

    @Test
    void saysThatItFailedAndLetsOneTryAgain(Hands robot) {
        failing = true;
        robot.write("Wang").push(KeyCode.ENTER);
        assertEquals(new Messages(Language.ZH).text("trouble.notMended"), robot.text("#problemLabel"));
        failing = false;
        assertFalse(robot.lookup("#mendButton").query().isDisabled());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("mended by Wang", "done"), heard);
    }

    @Test
    void leavesEverythingAsItIsOnEscape(Hands robot) {
        robot.write("Wang").push(KeyCode.ESCAPE);
        assertEquals(List.of("left"), heard);
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1920, 1080, ZH", "1024, 768, EN", "1920, 1080, EN"})
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        var messages = new Messages(language);
        robot.interact(() -> {
            var model = model();
            failing = true;
            model.nameProperty().set("王小雨");
            model.mend();
            look("mend", new MendController(model, messages), messages, width, height);
            look("unproven", new TroubleController(UNPROVEN, messages, () -> {}), messages, width, height);
        });
    }

    private static void look(String name, Object controller, Messages messages, int width, int height) {
        var scene = new Scene(new Views(messages).load(controller));
        var shot = "%s-%d-%s".formatted(name, width, messages.language().tag());
        assertEquals(List.of(), Camera.cutWords(scene, width, height, Theme.LIGHT, shot));
    }

    private MendViewModel model() {
        return new MendViewModel(
                PROVEN,
                new UiTasks(Runnable::run, Runnable::run),
                this::mend,
                () -> heard.add("done"),
                () -> heard.add("left"));
    }

    private void mend(String by) {
        if (failing) {
            throw new IllegalStateException("the disk is full");
        }
        heard.add("mended by " + by);
    }

    private static List<Sentence> sentences(String last) {
        return List.of(
                Sentence.of("trouble.brokenAt", "2026-11-23.jsonl", 1234, Sentence.of("verify.hash")),
                Sentence.of("trouble.brokenMeans"),
                Sentence.of(last));
    }
}

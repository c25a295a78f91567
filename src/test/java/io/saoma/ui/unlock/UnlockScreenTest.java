package io.saoma.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.vault.Passphrase;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The question for the passphrase under real keys and as an eye sees it.
/// With `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class UnlockScreenTest {

    private static final String RIGHT = "correcthorse";

    private final List<String> heard = new ArrayList<>();
    private final SimpleObjectProperty<Instant> heartbeat = new SimpleObjectProperty<>(Instant.EPOCH);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        show(Purpose.OPEN);
        shown.show();
    }

    @Test
    void opensByKeysAlone(Hands robot) {
        type(robot, "wronghorse");
        robot.push(KeyCode.ENTER);
        assertEquals("This is not the passphrase. Try again.", robot.text("#troubleLabel"));
        assertTrue(field(robot, "#passphraseField").isFocused());
        assertEquals("", field(robot, "#passphraseField").getText());

        type(robot, RIGHT);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("done"), heard);
    }

    @Test
    void choosesByKeysAlone(Hands robot) {
        robot.interact(() -> show(Purpose.CHOOSE));
        type(robot, RIGHT);
        robot.push(KeyCode.ENTER);
        assertTrue(field(robot, "#repeatField").isFocused());
        type(robot, "correcthouse");
        robot.push(KeyCode.ENTER);
        assertEquals("The two were not typed alike. Type both again.", robot.text("#troubleLabel"));
        assertTrue(field(robot, "#passphraseField").isFocused());

        type(robot, RIGHT);
        assertEquals("", robot.text("#troubleLabel"), "that was said of the one before");
        robot.push(KeyCode.ENTER);
        type(robot, RIGHT);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("done"), heard);
    }

    @Test
    void escapeGivesUp(Hands robot) {
        robot.push(KeyCode.ESCAPE);

        assertEquals(List.of("quit"), heard);
    }

    @Test
    void neverShowsWhatIsTyped(Hands robot) {
        type(robot, RIGHT);
        var shown = new ArrayList<String>();
        robot.lookup(".text").queryAllAs(Text.class).forEach(text -> shown.add(text.getText()));

        assertFalse(shown.toString().contains("orse"), shown.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH",
        "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"
    })
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        for (var purpose : Purpose.values()) {
            var cut = robot.on(() -> {
                var model = viewModel(purpose);
                for (var tries = 0; tries < 5; tries++) {
                    model.open(new Passphrase("wrong".toCharArray()));
                }
                var messages = new Messages(language);
                var controller = new UnlockController(model, messages, () -> heard.add("quit"));
                var scene = new Scene(new Views(messages).load(controller));
                var shot = "unlock-%s-%d-%s".formatted(purpose, width, language.tag());
                return Camera.cutWords(scene, width, height, Theme.LIGHT, shot);
            });
            assertEquals(List.of(), cut);
        }
    }

    private void show(Purpose purpose) {
        var messages = new Messages(Language.EN);
        var controller = new UnlockController(viewModel(purpose), messages, () -> heard.add("quit"));
        var scene = new Scene(new Views(messages).load(controller), 1024, 640);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        controller.focus();
    }

    private UnlockViewModel viewModel(Purpose purpose) {
        return new UnlockViewModel(
                purpose,
                given -> given.same(new Passphrase(RIGHT.toCharArray())),
                new UiTasks(Runnable::run, Runnable::run),
                heartbeat,
                () -> heard.add("done"));
    }

    private static void type(Hands robot, String letters) {
        letters.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> KeyCode.valueOf(Character.toString(letter)))
                .forEach(robot::push);
    }

    private static PasswordField field(Hands robot, String id) {
        return robot.lookup(id).queryAs(PasswordField.class);
    }
}

package io.saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The settings as an eye sees them and hands without a mouse change them; with `-Dshots` the pictures go to
/// `target/shots`.
@ExtendWith(HandsExtension.class)
class SettingsLooksTest {

    private static final UiTasks AT_ONCE = new UiTasks(Runnable::run, Runnable::run);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    /// How the picture is taken.
    private record Frame(int width, int height, Language language, Theme theme, boolean practice) {}

    private static final Places NOWHERE = new Places() {
        @Override
        public Optional<Path> file(List<String> endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }
    };

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT, true", "1366, 768, ZH, DARK, false", "1920, 1080, ZH, LIGHT, false",
        "1024, 768, EN, LIGHT, true", "1366, 768, EN, LIGHT, false", "1920, 1080, EN, DARK, false"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, boolean practice, Hands robot) {
        var frame = new Frame(width, height, language, theme, practice);
        for (var group : Group.values()) {
            look(group.name().toLowerCase(Locale.ROOT), frame, robot, viewModel -> viewModel.show(group));
        }
        look("wrong", frame, robot, viewModel -> {
            field(viewModel, "shop.name", "");
            field(viewModel, "shop.till", "100");
            field(viewModel, "printer.to", "queue:");
            viewModel.save();
        });
        look("queues", frame, robot, viewModel -> {
            field(viewModel, "printer.to", "queue:XP-58");
            viewModel.show(Group.PRINTER);
            viewModel.tryOut();
        });
        for (var group : List.of(Group.PAYMENT, Group.RECEIPT, Group.STAFF)) {
            look(
                    "common-" + group.name().toLowerCase(Locale.ROOT),
                    frame,
                    true,
                    robot,
                    viewModel -> viewModel.show(group));
        }
        look("overtaken", frame, true, robot, viewModel -> {
            field(viewModel, "staff.discount_percent", "50");
            field(viewModel, "staff.lock_minutes", "9");
            viewModel.save();
        });
        look("leaving", frame, robot, viewModel -> {
            field(viewModel, "shop.name", "茶馆");
            viewModel.back();
        });
        look("saved", frame, robot, viewModel -> {
            field(viewModel, "staff.lock_minutes", "10");
            viewModel.show(Group.STAFF);
            viewModel.save();
        });
        look("switching", frame, robot, viewModel -> {
            field(viewModel, "payment.gateway", "v2");
            viewModel.show(Group.PAYMENT);
            viewModel.switchGateway();
        });
    }

    /// As `SettingsCounter` says it at a till where nobody has changed anything.
    @ParameterizedTest
    @CsvSource({"1024, 768, ZH, LIGHT, true", "1024, 768, EN, LIGHT, true", "1920, 1080, EN, DARK, false"})
    void thatNewSettingsWaitIsNotCut(
            int width, int height, Language language, Theme theme, boolean practice, Hands robot) {
        var cut = robot.on(() -> {
            var notices = new Notices();
            notices.raise(new Notice(
                    "settings",
                    Notice.Level.NOTE,
                    Sentence.of("setup.waits"),
                    Sentence.of("setup.waitsAll"),
                    List.of(
                            new Notice.Action(Sentence.of("setup.reopen"), "", () -> {}),
                            new Notice.Action(Sentence.of("setup.later"), "", () -> {}))));
            return Camera.cutWords(
                    window(language, practice, notices).scene(),
                    width,
                    height,
                    theme,
                    "settings-%d-%s-waits".formatted(width, language.tag()));
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void isChangedWithTheKeyboardAlone(Hands robot) throws IOException {
        var deeds = new FakeDeeds(home);
        var viewModel = new SettingsViewModel(deeds, AT_ONCE);
        robot.interact(() -> {
            var window = window(Language.EN, false);
            viewModel.begin(() -> {});
            window.show(messages -> new SettingsController(viewModel, NOWHERE, messages));
            ShopWindow.show(stage, window, 1024, 768);
        });
        robot.push(KeyCode.END).write(" tea");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        assertEquals(Group.SOUND, viewModel.faceProperty().get().group());
        robot.push(KeyCode.DELETE).push(KeyCode.DELETE).write("35");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        for (var button : robot.lookup(".button, .toggle-button").queryAllAs(ButtonBase.class)) {
            assertTrue(!button.isVisible() || button.getHeight() >= 44, button.toString());
        }
        for (var field : robot.lookup(".text-field").queryAllAs(TextField.class)) {
            assertTrue(field.getAccessibleText() != null && field.getHeight() >= 44, field.toString());
        }
        robot.push(KeyCode.PAGE_DOWN);
        for (var i = 0; i < 14; i++) {
            var focused = stage.getScene().getFocusOwner().localToScene(0, 0).getY();
            assertTrue(focused > 100 && focused < 650, "in view after " + i + " tabs: " + focused);
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.F12);

        assertEquals(List.of("saved [shop.name, sound.volume, sound.voice]"), deeds.done);
        var said = deeds.read();
        assertEquals(Optional.of("一号店 tea"), said.value("shop", "name"));
        assertEquals(Optional.of("35"), said.value("sound", "volume"));
        assertEquals(Optional.of("en"), said.value("sound", "voice"));
        robot.push(KeyCode.ENTER);
        assertEquals("reopened", deeds.done.getLast());
    }

    private void look(String state, Frame frame, Hands robot, Consumer<SettingsViewModel> then) {
        look(state, frame, false, robot, then);
    }

    /// @param shared whether other tills have the shop's settings, too, and one of them has just set two of them
    private void look(String state, Frame frame, boolean shared, Hands robot, Consumer<SettingsViewModel> then) {
        var name = "settings-%d-%s-%s".formatted(frame.width, frame.language.tag(), state);
        var deeds = new FakeDeeds(home.resolve(name));
        deeds.shared = shared;
        if (shared) {
            deeds.apart = List.of(
                    new Fault("staff.lock_minutes", Sentence.of("setup.putBack")),
                    new Fault("staff.discount_percent", Sentence.of("meanwhile.setting", 12, "35")));
        }
        var viewModel = new SettingsViewModel(deeds, AT_ONCE);
        var cut = robot.on(() -> {
            viewModel.begin(() -> {});
            then.accept(viewModel);
            var window = window(frame.language, frame.practice);
            window.show(messages -> new SettingsController(viewModel, NOWHERE, messages));
            return Camera.cutWords(window.scene(), frame.width, frame.height, frame.theme, name);
        });
        assertEquals(List.of(), cut, name);
    }

    private static void field(SettingsViewModel viewModel, String path, String text) {
        Arrays.stream(Group.values())
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.path().equals(path))
                .forEach(field -> viewModel.value(field).set(text));
    }

    private static TillWindow window(Language language, boolean practice) {
        return window(language, practice, new Notices());
    }

    private static TillWindow window(Language language, boolean practice, Notices notices) {
        var cashier = new CashierViewModel(DemoShop.catalogue(), new FakeKeeper(), _ -> {}, _ -> {}, () -> {});
        var now = new SimpleObjectProperty<>(Instant.parse("2026-03-14T04:05:00Z"));
        var strip = new StripViewModel(notices, now, new StripViewModel.Place("一号店", "1", "王小雨"));
        return new TillWindow(strip, practice, language, messages -> new CashierController(cashier, messages));
    }
}

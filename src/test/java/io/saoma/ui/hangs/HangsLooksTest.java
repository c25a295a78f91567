package io.saoma.ui.hangs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.report.Hang;
import io.saoma.report.HangKind;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// What hangs as an eye sees it and a hand works through it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class HangsLooksTest {

    @TempDir
    Path folder;

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT",
        "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT",
        "1920, 1080, EN, DARK",
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) throws IOException {
        try (var deeds = FakeHangs.of(folder)) {
            var hangs = new HangsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
            for (var kind : HangKind.values()) {
                choose(hangs, kind);
                var name = "hangs-%d-%s-%s".formatted(width, language.tag(), kind);
                assertEquals(List.of(), look(robot, hangs, name, language, theme, width, height), kind.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1920, 1080, ZH"})
    void noWordIsCutWhereItHangsAtAnotherTill(int width, int height, Language language, Hands robot)
            throws IOException {
        try (var deeds = FakeHangs.of(folder)) {
            deeds.elsewhere = true;
            var hangs = new HangsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
            for (var kind : HangKind.values()) {
                choose(hangs, kind);
                var name = "hangs-elsewhere-%d-%s-%s".formatted(width, language.tag(), kind);
                assertEquals(List.of(), look(robot, hangs, name, language, Theme.LIGHT, width, height), kind.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1920, 1080, ZH", "1920, 1080, EN"})
    void noWordIsCutWhereMoneyOfASalePaidInPartHasGoneBack(int width, int height, Language language, Hands robot)
            throws IOException {
        try (var deeds = FakeHangs.of(folder)) {
            deeds.refundsAPart();
            var hangs = new HangsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
            choose(hangs, HangKind.IN_PART);
            var name = "hangs-left-%d-%s".formatted(width, language.tag());
            assertEquals(List.of(), look(robot, hangs, name, language, Theme.LIGHT, width, height));
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH", "EN"})
    void noWordIsCutWhereNothingHangs(Language language, Hands robot) throws IOException {
        try (var deeds = FakeHangs.calm(folder)) {
            var hangs = new HangsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
            var name = "hangs-calm-" + language.tag();
            assertEquals(List.of(), look(robot, hangs, name, language, Theme.LIGHT, 1024, 768));
        }
    }

    @Test
    void isWorkedThroughWithTheKeyboardAlone(Hands robot) throws IOException {
        try (var deeds = FakeHangs.of(folder)) {
            var hangs = new HangsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
            robot.interact(() -> {
                ShopWindow.show(stage, window(hangs, Language.ZH), 1024, 768);
                choose(hangs, HangKind.BACK_STRANDED);
            });
            assertFalse(robot.lookup("#saidLabel").query().isVisible());
            robot.push(KeyCode.F8);
            assertEquals("请先写明怎么处理的", robot.text("#saidLabel"));
            robot.write("bank").push(KeyCode.F8);
            assertEquals(9, hangs.faceProperty().get().hangs().size());
            robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.F6).push(KeyCode.ESCAPE);
            assertEquals("left", deeds.done.getLast());
            Sight.assertButtons(robot);
        }
    }

    private static void choose(HangsViewModel hangs, HangKind kind) {
        var kinds = hangs.faceProperty().get().hangs().stream().map(Hang::kind).toList();
        hangs.choose(kinds.indexOf(kind));
    }

    private static List<String> look(
            Hands robot, HangsViewModel hangs, String name, Language language, Theme theme, int width, int height) {
        return robot.on(() -> Camera.cutWords(window(hangs, language).scene(), width, height, theme, name));
    }

    private static TillWindow window(HangsViewModel hangs, Language language) {
        return ShopWindow.at(FakeHangs.NOW, false, language, messages -> new HangsController(hangs, messages));
    }
}

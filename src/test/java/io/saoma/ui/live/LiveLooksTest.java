package io.saoma.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.Flaw;
import io.saoma.payment.proof.Proof;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The way to real money as an eye sees it and a hand goes it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class LiveLooksTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");

    private final FakeLiveDeeds deeds = new FakeLiveDeeds();

    @Start
    void start(Stage stage) {
        var way = way();
        ShopWindow.show(stage, window(Language.EN, messages -> new LiveController(way, messages)), 1024, 768);
    }

    @Test
    void isGoneWithTheKeyboardAlone(Hands robot) {
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER).push(KeyCode.ENTER);
        robot.write("wx1").push(KeyCode.ENTER).write("1612345678").push(KeyCode.ENTER);
        robot.write("abc");
        assertTrue(robot.text("#faultLabel").startsWith("An APIv2 key has 32 letters and digits, this one has 3."));
        assertTrue(node(robot, "#secretField").isVisible(), "nobody reads it over the manager's shoulder");
        robot.push(KeyCode.F8);
        assertFalse(node(robot, "#secretField").isVisible());
        robot.write(FakeLiveDeeds.KEY.substring(3));
        assertEquals("", robot.text("#faultLabel").strip());
        robot.push(KeyCode.F9).push(KeyCode.ENTER).write("https://a.b/c").push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER).push(KeyCode.F8).push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        assertEquals("WeChat confirms: everything is right", robot.text("#headlineLabel"));
        robot.push(KeyCode.ENTER);

        assertEquals(List.of("asked", "reopened"), deeds.heard);
        assertEquals(
                "abc" + FakeLiveDeeds.KEY.substring(3), deeds.saved.getFirst().of(Step.KEY));
        assertEquals("MD5", deeds.saved.getFirst().signType());
    }

    @Test
    void whatIsTypedStandsInThePlaceOfWhatStoodThere(Hands robot) {
        robot.push(KeyCode.ENTER).write("Tea").push(KeyCode.ENTER).write("2");
        assertEquals("2", robot.lookup("#entryField").queryAs(TextField.class).getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("Tea", robot.lookup("#entryField").queryAs(TextField.class).getText());
    }

    @Test
    void isGoneWithTheMouse(Hands robot) {
        robot.clickOn("#nextButton").clickOn("#nextButton").clickOn("#backButton");
        assertEquals("Name of the shop", robot.text("#titleLabel"));
        for (var id : List.of("#nextButton", "#backButton")) {
            var button = robot.lookup(id).queryAs(Button.class);
            assertTrue(button.getHeight() >= 44 && button.getWidth() >= 44, id);
        }
    }

    @Test
    void whatIsReadOnceMoreIsWhatIsSaved(Hands robot) {
        var way = at(Step.PROOF);
        robot.interact(() -> {
            var window = window(Language.EN, messages -> new LiveController(way, messages));
            deeds.said = deeds.said.with(Step.TILL, "27");
            way.resume();
            var rows = window.scene().getRoot().lookupAll("#summaryBox .label");
            assertTrue(rows.stream()
                    .anyMatch(
                            row -> row instanceof Label label && label.getText().equals("27")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, DARK", "1920, 1080, EN, LIGHT"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        var cut = new LinkedHashMap<String, List<String>>();
        var scenes = scenes();
        robot.interact(() -> {
            var window = window(language, scenes.firstEntry().getValue());
            var scene = Camera.sized(window.scene(), width, height, theme);
            scenes.forEach((name, screen) -> {
                window.show(screen);
                Camera.take(scene, "live-%d-%s-%s".formatted(width, language.tag(), name));
                var words = Sight.cutWords(scene.getRoot());
                var card = scene.getRoot().lookup(".alone").getLayoutBounds();
                if (card.getHeight() > height - 80) {
                    words.add("the card is %.0f high".formatted(card.getHeight()));
                }
                if (!words.isEmpty()) {
                    cut.put(name, words);
                }
            });
        });
        assertEquals(Map.of(), cut);
    }

    private SequencedMap<String, Function<Messages, Screen>> scenes() {
        var scenes = new LinkedHashMap<String, Function<Messages, Screen>>();
        for (var step : Step.values()) {
            var way = at(step);
            scenes.put(step.name(), messages -> new LiveController(way, messages));
        }
        var wrong = at(Step.KEY);
        wrong.entryProperty().set("0123456789abcdef");
        scenes.put("short", messages -> new LiveController(wrong, messages));
        for (var flaw : Flaw.values()) {
            scenes.put("flaw-" + flaw, proven(new Proof.Failed(flaw, "商户号该产品权限未开通，请前往商户平台>产品中心检查后重试")));
        }
        scenes.put("proven", proven(new Proof.Proven()));
        scenes.put("clock", proven(new Proof.ClockOff(Duration.ofDays(400))));
        scenes.put("early", proven(new Proof.ClockDoubted(NOW, true)));
        scenes.put("late", proven(new Proof.ClockDoubted(NOW, false)));
        for (var look : looks()) {
            deeds.look = look;
            var way = at(Step.CERTIFICATE);
            way.entryProperty().set("/home/boss/Downloads/1612345678_20260314_cert/apiclient_cert.p12");
            scenes.put(look.getClass().getSimpleName(), messages -> new LiveController(way, messages));
        }
        for (var trial : Trial.values()) {
            scenes.put("trial-" + trial, messages -> new TrialController(trial, () -> {}, () -> {}, messages));
        }
        return scenes;
    }

    private static List<CertificateLook> looks() {
        return List.of(
                new CertificateLook.Sound(NOW),
                new CertificateLook.Unreadable(),
                new CertificateLook.NoCertificate(),
                new CertificateLook.OtherPassword(),
                new CertificateLook.OtherMerchant("1900000109"),
                new CertificateLook.Over(NOW),
                new CertificateLook.NotYet(NOW));
    }

    private Function<Messages, Screen> proven(Proof proof) {
        deeds.proof = proof;
        var way = at(Step.PROOF);
        way.enter();
        return messages -> new LiveController(way, messages);
    }

    private LiveViewModel way() {
        return new LiveViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
    }

    private LiveViewModel at(Step wanted) {
        var way = way();
        var values = Map.of(
                Step.APPID, "wx8888888888888888",
                Step.MERCHANT, "1612345678",
                Step.KEY, FakeLiveDeeds.KEY,
                Step.NOTIFY, "https://www.yihaodian-chaoshi.example.com/pay/notify");
        while (way.faceProperty().get().step() != wanted) {
            if (wanted == Step.ADDRESS && way.faceProperty().get().step() == Step.PROOF) {
                way.address();
                continue;
            }
            var value = values.get(way.faceProperty().get().step());
            if (value != null) {
                way.entryProperty().set(value);
            }
            way.enter();
        }
        return way;
    }

    private static TillWindow window(Language language, Function<Messages, Screen> screen) {
        return ShopWindow.at(NOW, true, language, screen);
    }

    private static Node node(Hands robot, String id) {
        return robot.lookup(id).query();
    }
}

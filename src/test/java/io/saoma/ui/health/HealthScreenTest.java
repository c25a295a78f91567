package io.saoma.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.printer.Trouble;
import io.saoma.device.spool.QueueState;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Reason;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.SharedBook.Reach;
import io.saoma.ui.window.Light;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/// The health screen under real keys, and as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class HealthScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");

    private static final Notice LATE = new Notice(
            "late",
            Notice.Level.WARNING,
            Sentence.of("cashier.notKept"),
            Sentence.of("cashier.notKeptAdvice"),
            List.of(new Notice.Action(Sentence.of("books.fine"), "", () -> {})));

    private Optional<Sentence> behind = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private final List<String> heard = new ArrayList<>();
    private Callable<List<Vital>> checkup = HealthScreenTest::good;

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, window(Language.ZH), 1024, 768);
    }

    @Test
    void looksAgainAndGoesBackByKeys(Hands robot) {
        assertEquals("一切正常，可以营业", robot.text("#verdictLabel"));
        checkup = HealthScreenTest::bad;
        robot.push(KeyCode.F5);
        assertEquals("有故障，请先处理", robot.text("#verdictLabel"));
        assertTrue(robot.lookup(".health-remedy").queryAll().size() >= 3);
        checkup = () -> {
            throw new IllegalStateException("the disk has gone");
        };
        robot.push(KeyCode.F5);
        assertEquals("没能检查完，请再试一次", robot.text("#verdictLabel"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F7);
        assertEquals(List.of("back", "help"), heard);
    }

    @Test
    void aMissingPrinterIsNoTrouble(Hands robot) {
        checkup = () -> List.of(Vitals.network(true, false), Vitals.printer(Optional.empty()));
        robot.push(KeyCode.F5);
        assertEquals("一切正常，可以营业", robot.text("#verdictLabel"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsQuietlyOfANewerVersion(Language language, Hands robot) {
        checkup = () -> List.of(
                Vitals.network(true, false),
                Vitals.newer("0.2.0", LocalDate.of(2026, 12, 1), "小票更清楚。", "Clearer receipts."));
        var words = new HashSet<String>();
        robot.interact(() -> {
            var root = window(language).scene().getRoot();
            root.applyCss();
            root.layout();
            root.lookupAll(".health .label").forEach(node -> words.add(((Label) node).getText()));
        });
        assertEquals(
                switch (language) {
                    case ZH ->
                        Set.of(
                                "一切正常，可以营业",
                                "网络",
                                "已连接",
                                "新版本",
                                "0.2.0（2026-12-01）",
                                "小票更清楚。 由管这台收银台的人来安装，收银台自己从不安装。",
                                "Esc",
                                "F7",
                                "F5");
                    case EN ->
                        Set.of(
                                "Ready to sell",
                                "Network",
                                "connected",
                                "Newer version",
                                "0.2.0 of 2026-12-01",
                                "Clearer receipts. Whoever looks after this till installs it; the till never does so"
                                        + " itself.",
                                "Esc",
                                "F7",
                                "F5");
                },
                words);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var all : List.of("good", "warning", "bad", "notice", "taken", "apart", "newer")) {
            checkup = switch (all) {
                case "good" -> HealthScreenTest::good;
                case "warning" -> HealthScreenTest::worn;
                case "taken" -> HealthScreenTest::takenOver;
                case "apart" -> HealthScreenTest::apart;
                case "newer" -> HealthScreenTest::newer;
                default -> HealthScreenTest::bad;
            };
            behind = Optional.of(Sentence.of("strip.share", "123,456")).filter(_ -> !all.equals("good"));
            notice = Optional.of(LATE).filter(_ -> all.equals("notice"));
            var name = "health-%d-%s-%s".formatted(width, language.tag(), all);
            var cut = robot.on(() -> Camera.cutWords(window(language).scene(), width, height, theme, name));
            assertEquals(List.of(), cut, name);
        }
    }

    private TillWindow window(Language language) {
        var notices = new Notices();
        var strip = new StripViewModel(
                notices, new SimpleObjectProperty<>(NOW), new StripViewModel.Place("一号店", "1", "王小雨"));
        var health = new HealthViewModel(
                () -> checkup.call(),
                new UiTasks(Runnable::run, Runnable::run),
                () -> heard.add("help"),
                () -> heard.add("back"));
        health.look();
        var level = Light.Level.valueOf(
                health.pulseProperty().get().level().orElseThrow().name());
        strip.behindProperty().set(behind);
        strip.lightProperty().set(new Light(level, health.pulseProperty().get().said()));
        notice.ifPresent(notices::raise);
        return new TillWindow(strip, false, language, messages -> new HealthController(health, messages));
    }

    private static List<Vital> good() {
        return List.of(
                Vitals.network(true, false),
                Vitals.weChat(Optional.of(Duration.ofMillis(83))),
                Vitals.clock(new Fine(), Optional.of(Duration.ofMillis(300))),
                Vitals.disk(new Fine(), 120_000_000_000L),
                Vitals.books(true, 12_345),
                Vitals.backup(Optional.of(NOW), false),
                Vitals.printer(Optional.of(new QueueState(0, new QueueState.Idle()))),
                Vitals.certificate(Optional.of(NOW.plus(Duration.ofDays(400))), NOW),
                new SharedBook(Reach.REACHED, 0, NOW, 0, 0).vital(NOW));
    }

    private static List<Vital> takenOver() {
        var by = Optional.of(new SharedBook.TakenOver("王小雨", NOW));
        return Stream.concat(
                        good().stream().limit(8), Stream.of(new SharedBook(Reach.AWAY, 3, NOW, 0, 0, by).vital(NOW)))
                .toList();
    }

    private static List<Vital> apart() {
        return Stream.concat(good().stream(), Stream.of(Vitals.staffApart())).toList();
    }

    /// With as long a sentence as a maintainer can sign.
    private static List<Vital> newer() {
        return Stream.concat(
                        good().stream(),
                        Stream.of(Vitals.newer(
                                "10.20.30", LocalDate.of(2026, 12, 1), "小票更清楚。".repeat(20), "It is good. ".repeat(10))))
                .toList();
    }

    private static List<Vital> worn() {
        return List.of(
                Vitals.network(true, false),
                Vitals.weChat(Optional.of(Duration.ofMillis(2_600))),
                Vitals.clock(new Fine(), Optional.of(Duration.ofMillis(300))),
                Vitals.disk(new Fine(), 120_000_000_000L),
                Vitals.books(true, 12_345),
                Vitals.backup(Optional.of(NOW), true),
                Vitals.printer(Optional.empty()),
                Vitals.certificate(Optional.of(NOW.plus(Duration.ofDays(12))), NOW),
                new SharedBook(Reach.AWAY, 1_234, NOW.minusSeconds(7200), 0, 0).vital(NOW));
    }

    private static List<Vital> bad() {
        var reason = new Reason.LowDisk(1);
        return List.of(
                Vitals.network(false, false),
                Vitals.weChat(Optional.empty()),
                Vitals.clock(new Stop(reason), Optional.of(Duration.ofSeconds(-400))),
                Vitals.disk(new Stop(reason), 12_000_000),
                Vitals.books(false, 12_345),
                Vitals.backup(Optional.empty(), true),
                Vitals.printer(Optional.of(new QueueState(3, new QueueState.Troubled("1", Trouble.OFF)))),
                Vitals.certificate(Optional.of(NOW), NOW),
                new SharedBook(Reach.REACHED, 12, NOW.minusSeconds(600), 7, 0).vital(NOW));
    }
}

package io.saoma.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.report.export.Written.Why;
import io.saoma.report.period.Period.Kind;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The report's screen as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class ReportLooksTest {

    private static final int NARROW = 1024;

    private final FakeReport report = new FakeReport();

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var kind : width == NARROW ? List.of(Kind.values()) : List.of(Kind.DAY, Kind.MONTH)) {
            var shown = report.viewModel();
            shown.show(kind);
            var name = "report-%d-%s-%s".formatted(width, language.tag(), kind);
            var cut = robot.on(
                    () -> Camera.cutWords(report.window(language, shown).scene(), width, height, theme, name));
            assertEquals(List.of(), cut, name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLongestSentencesFitBesideTheButtons(Why why, Hands robot) {
        for (var language : Language.values()) {
            var shown = report.viewModel();
            report.trouble = Optional.of(why);
            shown.saveOrders(language, Path.of("orders-2026-03-09_2026-03-15.xlsx"));
            var cut = robot.on(() -> Camera.cutWords(
                    report.window(language, shown).scene(),
                    NARROW,
                    768,
                    Theme.LIGHT,
                    "report-%s-%s".formatted(language.tag(), why)));
            assertEquals(List.of(), cut, language.tag());
        }
    }
}

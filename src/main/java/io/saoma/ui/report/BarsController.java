package io.saoma.ui.report;

import static java.util.stream.Collectors.joining;

import io.saoma.report.period.Bar;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodView;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Binds `bars.fxml` to the period in view: what each part of it brought, beside the same part of the one before.
public final class BarsController {

    private final Messages messages;
    private final DateTimeFormatter weekday;

    @FXML
    private Label barsCaption;

    @FXML
    private Label beforeLegend;

    @FXML
    private Label bestLabel;

    @FXML
    private PairBars bars;

    BarsController(Messages messages) {
        this.messages = messages;
        weekday = DateTimeFormatter.ofPattern("EEE", messages.language().locale());
    }

    void show(PeriodView view) {
        var ofDay = view.period().kind() == Kind.DAY;
        barsCaption.setText(messages.text(ofDay ? "report.hours" : "report.days"));
        beforeLegend.setText(messages.text(
                switch (view.period().kind()) {
                    case DAY -> "report.weekdayBefore";
                    case WEEK -> "report.weekBefore";
                    case MONTH -> "report.monthBefore";
                }));
        var shown = ofDay ? OpenHours.of(view.bars()) : view.bars();
        bars.show(shown, bar -> name(view.period(), bar));
        var best = shown.stream()
                .max(Comparator.comparing(Bar::now))
                .filter(bar -> bar.now().isPositive());
        bestLabel.setText(best.map(
                        bar -> messages.say(Sentence.of("report.best", spoken(view.period(), bar), bar.now())))
                .orElse(""));
        var spoken = shown.stream()
                .filter(OpenHours::busy)
                .map(bar -> Sentence.of("report.barSpoken", spoken(view.period(), bar), bar.now(), bar.before()));
        bars.setAccessibleText(barsCaption.getText() + " " + beforeLegend.getText() + ": "
                + spoken.map(messages::say).collect(joining(" ")));
    }

    private Sentence spoken(Period shown, Bar bar) {
        return switch (shown.kind()) {
            case DAY -> Sentence.of("report.hour", bar.at());
            case WEEK -> Sentence.of("report.weekday", name(shown, bar));
            case MONTH -> Sentence.of("report.dayOfMonth", bar.at());
        };
    }

    /// What stands under a bar: the hour, the day of the week, the day of the month.
    private String name(Period shown, Bar bar) {
        return switch (shown.kind()) {
            case DAY, MONTH -> Integer.toString(bar.at());
            case WEEK -> weekday.format(shown.first().plusDays(bar.at() - 1L));
        };
    }
}

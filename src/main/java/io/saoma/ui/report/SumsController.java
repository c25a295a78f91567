package io.saoma.ui.report;

import io.saoma.report.period.PeriodView;
import io.saoma.report.period.Tally;
import io.saoma.sale.Money;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Binds `sums.fxml` to the period in view: what was taken in it, and beside what went before.
public final class SumsController {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final int LONG_FROM = 10;
    private static final int LONGER_FROM = 13;
    private static final String NOTHING = "–";

    private final Messages messages;

    @FXML
    private Label takenLabel;

    @FXML
    private Label takenNote;

    @FXML
    private Label beforeCaption;

    @FXML
    private Label beforeLabel;

    @FXML
    private Label beforeNote;

    @FXML
    private Label salesLabel;

    @FXML
    private Label salesNote;

    @FXML
    private Label backLabel;

    @FXML
    private Label backNote;

    @FXML
    private Label letOffLabel;

    @FXML
    private Label letOffNote;

    SumsController(Messages messages) {
        this.messages = messages;
    }

    void show(PeriodView view) {
        var figures = view.figures();
        var taken = figures.taken();
        put(takenLabel, taken.sum().toString());
        takenNote.setText(messages.say(Sentence.of("report.net", figures.net())));
        showBefore(view, taken);
        put(salesLabel, Tables.count(taken.count()));
        salesNote.setText(messages.say(Sentence.of(
                "report.averageOf", taken.average().map(Money::toString).orElse(NOTHING))));
        put(backLabel, figures.back().sum().toString());
        backNote.setText(messages.say(Sentence.of("report.times", figures.back().count())));
        put(letOffLabel, figures.everybody().letOff().toString());
        letOffNote.setText(messages.say(Sentence.of("report.returned", figures.returned())));
    }

    /// Nothing of another period stays to be taken for this one's.
    void clear() {
        List.of(takenLabel, beforeLabel, salesLabel, backLabel, letOffLabel).forEach(label -> put(label, NOTHING));
        List.of(takenNote, beforeCaption, beforeNote, salesNote, backNote, letOffNote)
                .forEach(label -> label.setText(""));
    }

    private void showBefore(PeriodView view, Tally taken) {
        var running = view.running();
        beforeCaption.setText(messages.text(
                switch (view.period().kind()) {
                    case DAY -> running ? "report.overYesterdayNow" : "report.overYesterday";
                    case WEEK -> running ? "report.overWeekNow" : "report.overWeek";
                    case MONTH -> running ? "report.overMonthNow" : "report.overMonth";
                }));
        put(beforeLabel, percent(taken, view.before()));
        beforeNote.setText(messages.say(view.weekAgo()
                .map(week -> Sentence.of("report.overWeekday", percent(taken, week), week.sum()))
                .orElseGet(() -> Sentence.of("report.was", view.before().sum()))));
    }

    private static String percent(Tally now, Tally before) {
        return now.percentOver(before)
                .map(it -> it < 0 ? "−" + -it + "%" : "+" + it + "%")
                .orElse(NOTHING);
    }

    private static void put(Label label, String figure) {
        label.setText(figure);
        label.pseudoClassStateChanged(LONG, figure.length() >= LONG_FROM);
        label.pseudoClassStateChanged(LONGER, figure.length() >= LONGER_FROM);
    }
}

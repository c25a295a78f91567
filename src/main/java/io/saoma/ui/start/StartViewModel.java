package io.saoma.ui.start;

import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentStatus;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the till tells of its last run: what was paid just before it went down, each payment that was left open,
/// followed live, and what was checked.
public final class StartViewModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final LastRun last;
    private final Runnable orders;
    private final Runnable begin;
    private final ObservableList<Outcome> outcomes = FXCollections.observableArrayList();
    private final ObjectBinding<Sentence> summary;
    private final ObjectBinding<List<Fact>> facts;

    /// `orders` shows the day's orders, `begin` goes on to selling.
    public StartViewModel(LastRun last, List<OpenPayment> resumed, UiTasks tasks, Runnable orders, Runnable begin) {
        this.last = last;
        this.orders = orders;
        this.begin = begin;
        last.paid().forEach(payment -> outcomes.add(Outcome.recorded(payment)));
        resumed.forEach(payment -> follow(outcomes.size(), payment, tasks));
        summary = Bindings.createObjectBinding(this::summarize, outcomes);
        facts = Bindings.createObjectBinding(() -> Fact.of(last, asked(), open()), outcomes);
    }

    /// Whether there is anything to report.
    public static boolean worthShowing(LastRun last, List<OpenPayment> resumed) {
        return !last.clean() || !resumed.isEmpty();
    }

    /// That nothing was lost is claimed only where the journal was checked.
    public Sentence heading() {
        if (last.clean()) {
            return Sentence.of("startup.leftOpen", open());
        }
        return Sentence.of(last.whole() ? "startup.nothingLost" : "startup.notClosed");
    }

    public ObservableValue<Sentence> summaryProperty() {
        return summary;
    }

    public void orders() {
        orders.run();
    }

    public void begin() {
        begin.run();
    }

    ObservableList<Outcome> outcomes() {
        return outcomes;
    }

    ObservableValue<List<Fact>> factsProperty() {
        return facts;
    }

    /// Listens before it looks, so that no change falls between the two.
    private void follow(int index, OpenPayment payment, UiTasks tasks) {
        payment.listen(tasks.onFx((PaymentStatus status) -> put(index, Outcome.of(status))));
        outcomes.add(Outcome.of(payment.status()));
    }

    /// What WeChat has once said in this run stays said, whatever becomes of the network.
    private void put(int index, Outcome news) {
        var before = outcomes.get(index);
        var next = before.answered() ? news.answeredBefore() : news;
        if (!next.equals(before)) {
            outcomes.set(index, next);
        }
    }

    private int asked() {
        return (int) outcomes.stream().filter(Outcome::answered).count()
                - last.paid().size();
    }

    /// How many of them the last run left open.
    private int open() {
        return outcomes.size() - last.paid().size();
    }

    private Sentence summarize() {
        return last.lastLine()
                .map(at -> Sentence.of("startup.since", time(at), time(last.now()), questions()))
                .orElseGet(this::questions);
    }

    private Sentence questions() {
        if (open() == 0) {
            return Sentence.of("startup.noneOpen");
        }
        return asked() == open()
                ? Sentence.of("startup.askedAll")
                : Sentence.of("startup.stillAsking", open() - asked());
    }

    private String time(Instant at) {
        var there = at.atZone(BusinessDay.ZONE);
        var today =
                there.toLocalDate().equals(last.now().atZone(BusinessDay.ZONE).toLocalDate());
        return (today ? TIME : DAY_AND_TIME).format(there);
    }
}

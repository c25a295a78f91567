package io.saoma.ui.pay;

import io.saoma.payment.TillClock;
import io.saoma.payment.guard.Guards;
import io.saoma.payment.guard.Outcome;
import io.saoma.payment.guard.Readiness;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the guards of the till say, on the screens: a sentence in the strip, and why Charge does not work. On the
/// JavaFX thread, but for `begin`.
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Guards guards;
    private final UiTasks tasks;
    private final TillClock clock;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Sentence>> stopped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Notice> shown = List.of();
    private boolean looking;
    private Duration lookedAt;

    /// `beat` tells that time has passed, a few times a second.
    public Gate(Guards guards, UiTasks tasks, TillClock clock, Notices notices, ObservableValue<?> beat) {
        this.guards = guards;
        this.tasks = tasks;
        this.clock = clock;
        this.notices = notices;
        lookedAt = clock.now().uptime();
        look();
        beat.subscribe(_ -> tick());
    }

    /// Why no sale can begin; empty while one can.
    public ReadOnlyObjectProperty<Optional<Sentence>> stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /// Fulfils the wish where no guard forbids it; slow, so not for the JavaFX thread.
    public <T> Outcome<T> begin(Supplier<T> wish) {
        return guards.begin(wish);
    }

    private void tick() {
        if (!looking && clock.now().since(lookedAt).compareTo(BETWEEN_LOOKS) >= 0) {
            look();
        }
    }

    private void look() {
        looking = true;
        tasks.run(guards::look, this::looked, this::fail);
    }

    private void looked(List<Readiness> said) {
        finish();
        show(said);
    }

    /// Says what stands in the way now, and no longer what did.
    public void show(List<Readiness> said) {
        var now =
                said.stream().map(GuardWords::notice).flatMap(Optional::stream).toList();
        shown.forEach(notice -> notices.lower(notice.about()));
        now.forEach(notices::raise);
        shown = now;
        stopped.set(Guards.stop(said).map(GuardWords::headline));
    }

    private void fail(Exception problem) {
        finish();
        LOG.error("a guard broke off", problem);
    }

    private void finish() {
        looking = false;
        lookedAt = clock.now().uptime();
    }
}

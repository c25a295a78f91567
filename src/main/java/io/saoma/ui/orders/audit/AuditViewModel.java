package io.saoma.ui.orders.audit;

import io.saoma.report.AuditFilter;
import io.saoma.report.AuditKind;
import io.saoma.report.AuditPage;
import io.saoma.report.AuditReport;
import io.saoma.report.AuditRow;
import io.saoma.report.SeenTills;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lines of the journal that fit what is chosen and typed, and whether all of them are what was written.
public final class AuditViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(AuditViewModel.class);
    private static final int PAGE = 200;

    private final AuditReport report;
    private final UiTasks tasks;
    private final LocalDate today;
    private final AuditDeeds deeds;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<AuditFace> face = new ReadOnlyObjectWrapper<>(AuditFace.START);

    /// @param seen whose lines are wanted at first, where they are not this till's alone
    public AuditViewModel(
            AuditReport report, UiTasks tasks, LocalDate today, AuditDeeds deeds, Optional<SeenTills> seen) {
        this.report = report;
        this.tasks = tasks;
        this.today = today;
        this.deeds = deeds;
        face.set(face.get().seeing(seen));
        text.subscribe(_ -> refresh());
        if (report.everywhere()) {
            tasks.run(
                    report::tills,
                    known -> face.set(face.get().knowing(known)),
                    e -> LOG.warn("nobody knows the other tills", e));
        }
    }

    /// Whether there are other tills.
    boolean othersToSee() {
        return report.everywhere();
    }

    /// Ctrl+T: the lines of all tills, or of this one again.
    void seeOtherwise() {
        if (report.everywhere()) {
            see(face.get().tills().isPresent() ? Optional.empty() : Optional.of(SeenTills.ALL));
        }
    }

    void see(SeenTills tills) {
        see(Optional.of(tills));
    }

    /// F6: those of the next till.
    void seeNext() {
        face.get().tills().ifPresent(now -> see(now.next(face.get().known())));
    }

    private void see(Optional<SeenTills> tills) {
        face.set(face.get().seeing(tills));
        refresh();
    }

    void look(AuditSpan span) {
        face.set(face.get().over(span));
        refresh();
    }

    void look(Optional<AuditKind> kind) {
        face.set(face.get().of(kind));
        refresh();
    }

    /// Reads anew from the latest line on.
    void refresh() {
        face.set(face.get().reading());
        var filter = filter();
        tasks.run(() -> report.page(filter, PAGE), page -> show(filter, List.of(), page), this::unreadable);
    }

    /// Looks further back.
    void more() {
        var now = face.get();
        now.next().filter(_ -> !now.busy()).ifPresent(before -> {
            face.set(now.reading());
            var filter = filter();
            tasks.run(
                    () -> report.page(filter, before, PAGE), page -> show(filter, now.rows(), page), this::unreadable);
        });
    }

    /// Reads the whole journal, aside; one at a time.
    void verify() {
        if (face.get().tills().isEmpty() && face.get().progress().isEmpty()) {
            face.set(face.get().verifying(0));
            var tell = tasks.<Double>onFx(share -> {
                if (face.get().progress().isPresent()) {
                    face.set(face.get().verifying(share));
                }
            });
            tasks.run(
                    () -> deeds.verify(tell::accept),
                    proof -> face.set(face.get().verified(proof)),
                    this::unproved);
        }
    }

    void back() {
        if (text.get().isEmpty()) {
            deeds.leave();
        } else {
            text.set("");
        }
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<AuditFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                face.get().tills(), face.get().span().seenOn(today), face.get().kind(), text.get());
    }

    /// What is no longer wanted is not shown.
    private void show(AuditFilter asked, List<AuditRow> before, AuditPage page) {
        if (asked.equals(filter())) {
            var rows = new ArrayList<>(before);
            rows.addAll(page.rows());
            face.set(face.get().read(List.copyOf(rows), page.next()));
        }
    }

    private void unreadable(Exception e) {
        LOG.error("the journal's lines cannot be read", e);
        face.set(face.get().failed(Sentence.of("orders.unreadable")));
    }

    private void unproved(Exception e) {
        LOG.error("the journal cannot be verified", e);
        face.set(face.get().failed(Sentence.of("audit.unproved")));
    }
}

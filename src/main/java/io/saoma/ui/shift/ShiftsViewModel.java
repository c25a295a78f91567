package io.saoma.ui.shift;

import io.saoma.report.SeenTills;
import io.saoma.report.ShiftRow;
import io.saoma.report.ShiftsReport;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shifts of all tills, the latest first, and the one that is looked at; what is done is done at its own till.
public final class ShiftsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftsViewModel.class);
    private static final int PAGE = 100;

    private final ShiftsReport report;
    private final UiTasks tasks;
    private final ShiftsDeeds deeds;
    private final ReadOnlyObjectWrapper<ShiftsFace> face = new ReadOnlyObjectWrapper<>(ShiftsFace.START);

    /// @param seen whose shifts are wanted at first
    public ShiftsViewModel(ShiftsReport report, UiTasks tasks, ShiftsDeeds deeds, SeenTills seen) {
        this.report = report;
        this.tasks = tasks;
        this.deeds = deeds;
        see(seen);
        learn();
    }

    ReadOnlyObjectProperty<ShiftsFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    void see(SeenTills tills) {
        face.set(face.get().seeing(tills));
        read(List.of());
    }

    /// F6: those of the next till.
    void seeNext() {
        see(face.get().tills().next(face.get().known()));
    }

    /// F5: reads anew from the latest on; what is looked at stays in view. Which tills there are is asked again where
    /// nobody could say.
    void refresh() {
        read(List.of());
        if (face.get().known().isEmpty()) {
            learn();
        }
    }

    /// F4: looks further back.
    void more() {
        if (face.get().more()) {
            read(face.get().rows());
        }
    }

    void up() {
        look(face.get().index() - 1);
    }

    void down() {
        look(face.get().index() + 1);
    }

    void look(int index) {
        if (index >= 0 && index < face.get().rows().size()) {
            if (index != face.get().index()) {
                face.set(face.get().at(index));
            }
            var row = face.get().rows().get(index);
            tasks.run(
                    () -> report.view(row),
                    view -> {
                        if (looksAt(row)) {
                            face.set(face.get().with(view));
                        }
                    },
                    e -> unreadable(looksAt(row), e));
        }
    }

    /// Ctrl+T: this till's own shift.
    boolean ownToSee() {
        return deeds.ownToSee();
    }

    void showOwn() {
        deeds.showOwn();
    }

    void back() {
        deeds.leave();
    }

    private void learn() {
        tasks.run(
                report::tills,
                known -> face.set(face.get().knowing(known)),
                e -> LOG.warn("nobody knows the other tills", e));
    }

    private void read(List<ShiftRow> before) {
        var tills = face.get().tills();
        var behind = before.isEmpty() ? Optional.<ShiftRow>empty() : Optional.of(before.getLast());
        tasks.run(
                () -> report.page(tills, behind, PAGE),
                page -> show(tills, before, page),
                e -> unreadable(wants(tills, before), e));
    }

    /// Whether the answer is still of use.
    private boolean wants(SeenTills asked, List<ShiftRow> before) {
        var now = face.get();
        return asked.equals(now.tills()) && (before.isEmpty() || before.equals(now.rows()));
    }

    private boolean looksAt(ShiftRow row) {
        return face.get().row().filter(row::equals).isPresent();
    }

    private void show(SeenTills asked, List<ShiftRow> before, List<ShiftRow> page) {
        var now = face.get();
        if (wants(asked, before)) {
            var rows = new ArrayList<>(before);
            rows.addAll(page);
            var looked = now.row().map(row -> place(row, rows)).orElse(-1);
            face.set(now.read(List.copyOf(rows), looked, page.size() == PAGE));
            look(Math.max(0, looked));
        }
    }

    /// Where this shift stands, which may have been closed meanwhile; -1 where it is not among them.
    private static int place(ShiftRow wanted, List<ShiftRow> rows) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).same(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /// @param wanted whether somebody still waits for it
    private void unreadable(boolean wanted, Exception e) {
        LOG.error("the shifts of the other tills cannot be read", e);
        if (wanted) {
            face.set(face.get().failed(Sentence.of("shifts.notRead")));
        }
    }
}

package io.saoma.ui.reconcile;

import io.saoma.ui.UiTasks;
import io.saoma.ui.reconcile.FundsFace.Answered;
import io.saoma.ui.reconcile.FundsFace.Asking;
import io.saoma.ui.reconcile.FundsFace.Away;
import io.saoma.ui.reconcile.FundsFace.Failed;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The merchant's account of one day: away, asked for, or there. Whoever has closed it meanwhile sees no late answer.
public final class FundsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(FundsViewModel.class);

    private final ReconcileDeeds deeds;
    private final UiTasks tasks;
    private final ReadOnlyObjectWrapper<FundsFace> face = new ReadOnlyObjectWrapper<>(new Away());

    FundsViewModel(ReconcileDeeds deeds, UiTasks tasks) {
        this.deeds = deeds;
        this.tasks = tasks;
    }

    /// Asks WeChat for the account of this day, or puts it away.
    void toggle(LocalDate day) {
        if (!close()) {
            var asking = new Asking(day);
            face.set(asking);
            tasks.run(() -> deeds.funds(day), reading -> end(asking, new Answered(reading)), problem -> {
                LOG.error("the account of funds could not be laid beside the bill", problem);
                end(asking, new Failed());
            });
        }
    }

    private void end(Asking asking, FundsFace end) {
        if (face.get().equals(asking)) {
            face.set(end);
        }
    }

    /// Whether there was something to put away.
    boolean close() {
        var open = isOpen();
        face.set(new Away());
        return open;
    }

    boolean isOpen() {
        return !(face.get() instanceof Away);
    }

    ReadOnlyObjectProperty<FundsFace> faceProperty() {
        return face.getReadOnlyProperty();
    }
}

package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.Difference;
import javafx.scene.Parent;
import javafx.scene.control.ListView;

/// The differences. The chosen one stays in view when what is said below takes room from the list.
public final class DifferenceList extends ListView<Difference> {

    private double laid;

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (laid != getHeight()) {
            laid = getHeight();
            // what holds the rows has to know its new room before it is asked to scroll there
            getChildrenUnmodifiable().forEach(it -> {
                if (it instanceof Parent rows) {
                    rows.layout();
                }
            });
            scrollTo(getSelectionModel().getSelectedIndex());
        }
    }
}

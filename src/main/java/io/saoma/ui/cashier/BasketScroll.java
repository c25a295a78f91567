package io.saoma.ui.cashier;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps the line at hand in sight, moving the list no more than it must, and the head over its columns when the
/// scroll bar makes the lines narrower.
final class BasketScroll {

    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private final ListView<?> list;
    private int wanted = -1;

    BasketScroll(ListView<?> list, Node head) {
        this.list = list;
        list.heightProperty().subscribe(_ -> show(wanted));
        list.skinProperty()
                .subscribe(_ -> list.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .forEach(bar -> bar.visibleProperty()
                                .subscribe(shown -> head.pseudoClassStateChanged(SCROLLED, shown))));
    }

    void show(int index) {
        wanted = index;
        // unlike the list's own scrollTo, the flow's leaves a line that is in sight where it is
        if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            list.layout();
            flow.scrollTo(index);
            // a line that was out of sight comes to about its place first; the second time it is there wholly
            list.layout();
            flow.scrollTo(index);
        }
    }
}

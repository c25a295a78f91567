package io.saoma.ui.orders;

import io.saoma.sale.Money;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A bar for each hour of the day, the highest as high as there is room; the hour that is running stands out.
public final class HourBars extends HBox {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final int OPENS = 7;
    private static final int CLOSES = 22;
    private static final double HIGHEST = 30;
    private static final double LOWEST = 2;

    public HourBars() {
        getStyleClass().add("hour-bars");
    }

    /// `present` is the hour that is running, -1 where none is.
    void show(Map<Integer, Money> hours, int present) {
        getChildren().clear();
        var most = hours.values().stream().mapToLong(Money::fen).max().orElse(0);
        var first = hours.keySet().stream().mapToInt(it -> it).min().orElse(OPENS);
        var last = hours.keySet().stream().mapToInt(it -> it).max().orElse(CLOSES);
        for (var hour = Math.min(OPENS, first); hour <= Math.max(CLOSES, last); hour++) {
            var taken = hours.getOrDefault(hour, Money.ZERO).fen();
            getChildren().add(bar(hour, taken <= 0 ? 0 : Math.max(LOWEST, HIGHEST * taken / most), hour == present));
        }
    }

    private static VBox bar(int hour, double height, boolean present) {
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var bar = new Region();
        bar.getStyleClass().add("hour-bar");
        bar.pseudoClassStateChanged(PRESENT, present);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        var column = new VBox(gap, bar, new Label(String.valueOf(hour)));
        column.getStyleClass().add("hour");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}

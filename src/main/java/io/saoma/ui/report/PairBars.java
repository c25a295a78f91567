package io.saoma.ui.report;

import io.saoma.report.period.Bar;
import io.saoma.sale.Money;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A dark bar for each hour or day, before the wider outline of what it is compared with; the highest of all is as high
/// as there is room.
public final class PairBars extends HBox {

    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    private static final double LOWEST = 2;
    private static final int FEW = 24;

    public PairBars() {
        getStyleClass().add("pair-bars");
        setFocusTraversable(true);
    }

    /// @param names what stands under each bar
    void show(List<Bar> bars, Function<Bar, String> names) {
        var most = bars.stream()
                .flatMap(bar -> Stream.of(bar.now(), bar.before()))
                .mapToLong(Money::fen)
                .max()
                .orElse(0);
        getChildren()
                .setAll(bars.stream()
                        .map(bar -> column(bar, names.apply(bar), most))
                        .toList());
        pseudoClassStateChanged(MANY, bars.size() > FEW);
    }

    private static VBox column(Bar bar, String name, long most) {
        var pair = new StackPane();
        pair.getChildren().setAll(bar("bar-before", bar.before(), most, pair), bar("bar-now", bar.now(), most, pair));
        pair.getStyleClass().add("pair");
        VBox.setVgrow(pair, Priority.ALWAYS);
        var column = new VBox(pair, new Label(name));
        column.getStyleClass().add("pair-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Region bar(String style, Money money, long most, Region room) {
        var bar = new Region();
        bar.getStyleClass().add(style);
        bar.setVisible(money.isPositive());
        bar.setMinHeight(LOWEST);
        bar.maxHeightProperty().bind(room.heightProperty().multiply((double) money.fen() / Math.max(1, most)));
        return bar;
    }
}

package io.saoma;

import io.saoma.report.OrderLook;
import io.saoma.report.OrderRow;
import io.saoma.ui.Hands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

/// What a manager sees at the desk: the orders, what can be done with them, and what is written.
final class DeskSight {

    private final Hands robot;

    DeskSight(Hands robot) {
        this.robot = robot;
    }

    boolean atHome() {
        return robot.sees("#orderList");
    }

    String empty() {
        return robot.lookup("#emptyLabel")
                .tryQueryAs(Label.class)
                .filter(it -> it.isVisible() && it.getText() != null)
                .map(Label::getText)
                .orElse("");
    }

    /// The keys that stand on what can be done with the order in view.
    Set<String> offered() {
        return robot.lookup(".detail-card .keycap").queryAllAs(Label.class).stream()
                .filter(it -> it.getParent().isVisible())
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    Set<String> labels(String under) {
        return Stream.of(" .label", " .button")
                .flatMap(kind -> robot.lookup(under + kind).queryAllAs(Labeled.class).stream())
                .filter(it -> it.isVisible() && it.getText() != null)
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    List<OrderLook> looks() {
        return rows().stream().map(OrderRow::look).toList();
    }

    List<OrderRow> rows() {
        return robot.lookup("#orderList")
                .<ListView<OrderRow>>tryQueryAs(listView())
                .map(it -> List.copyOf(it.getItems()))
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    static Class<ListView<OrderRow>> listView() {
        return (Class<ListView<OrderRow>>) (Class<?>) ListView.class;
    }
}

package io.saoma.ui.reconcile;

import io.saoma.ui.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// A month as weeks that begin on Monday, each day with how it stands.
public final class MonthGrid extends GridPane {

    private static final int WEEK = 7;
    private static final double WHOLE = 100;

    public MonthGrid() {
        getStyleClass().add("month-grid");
        for (var column = 0; column < WEEK; column++) {
            var room = new ColumnConstraints();
            room.setPercentWidth(WHOLE / WEEK);
            getColumnConstraints().add(room);
        }
    }

    void show(ReconcileFace face, LocalDate today, Messages messages, Consumer<LocalDate> choose) {
        getChildren().clear();
        var locale = messages.language().locale();
        for (var day : DayOfWeek.values()) {
            add(head(day.getDisplayName(TextStyle.SHORT, locale)), day.getValue() - 1, 0);
        }
        var first = face.month().atDay(1);
        var monday = first.with(DayOfWeek.MONDAY);
        first.datesUntil(face.month().atEndOfMonth().plusDays(1)).forEach(day -> {
            var cell = new DayCell(day, face.standing(day).map(ReconcileWords::chip), messages);
            cell.choose(day.equals(face.day()));
            cell.setDisable(day.isAfter(today));
            cell.setOnAction(_ -> choose.accept(day));
            GridPane.setVgrow(cell, Priority.ALWAYS);
            var days = (int) ChronoUnit.DAYS.between(monday, day);
            add(cell, days % WEEK, 1 + days / WEEK);
        });
    }

    private static Node head(String name) {
        var label = new Label(name);
        label.getStyleClass().addAll("caption", "month-head");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}

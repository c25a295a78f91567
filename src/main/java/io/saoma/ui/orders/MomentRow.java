package io.saoma.ui.orders;

import io.saoma.sale.BusinessDay;
import io.saoma.ui.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One moment of a timeline: when, a dot on the thread, and what happened.
final class MomentRow extends HBox {

    private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("MM-dd\nHH:mm:ss");

    /// `day` is the day of the order; what happened on another one carries its date.
    MomentRow(Moment moment, LocalDate day, boolean last, Messages messages) {
        var at = moment.at().atZone(BusinessDay.ZONE);
        var time = label((at.toLocalDate().equals(day) ? TIME : DATE_AND_TIME).format(at), "caption", "moment-time");
        var thread = new VBox(region("moment-dot"), region("moment-line"));
        thread.getStyleClass().add("moment-thread");
        var said = new VBox(label(messages.say(moment.what()), "moment-what"));
        moment.more().ifPresent(more -> said.getChildren().add(label(messages.say(more), "caption")));
        said.getStyleClass().add("moment-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().setAll(time, thread, said);
        getStyleClass().add("moment");
        pseudoClassStateChanged(HOT, moment.hot());
        pseudoClassStateChanged(LAST, last);
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        VBox.setVgrow(region, style.equals("moment-line") ? Priority.ALWAYS : Priority.NEVER);
        return region;
    }
}

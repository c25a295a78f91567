package io.saoma.ui.live;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What was typed, to be read once more before WeChat is asked; of the key only how long it is.
record Summary(Entries entries, Messages messages) {

    private static final double CAPTION = 240;

    List<Node> rows() {
        return Stream.of(
                        Step.SHOP,
                        Step.TILL,
                        Step.APPID,
                        Step.MERCHANT,
                        Step.KEY,
                        Step.NOTIFY,
                        Step.CERTIFICATE,
                        Step.ADDRESS)
                .map(this::row)
                .toList();
    }

    private Node row(Step step) {
        var caption = new Label(messages.text(step.title));
        caption.getStyleClass().add("second");
        caption.setMinWidth(CAPTION);
        var value = new Label(value(step));
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(caption, value);
        row.getStyleClass().add("live-row");
        return row;
    }

    private String value(Step step) {
        var typed = entries.of(step);
        return switch (step) {
            case KEY -> messages.say(Sentence.of("live.signs", typed.length(), entries.signType()));
            case CERTIFICATE -> typed.isEmpty() ? messages.text("live.withoutCertificate") : typed;
            case ADDRESS -> typed.isEmpty() ? messages.text("live.official") : typed;
            default -> typed;
        };
    }
}

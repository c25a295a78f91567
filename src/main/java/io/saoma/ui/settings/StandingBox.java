package io.saoma.ui.settings;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// What the till has of WeChat's: the numbers, the key, the certificate; to be read, as the guide alone changes them.
final class StandingBox extends GridPane {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Messages messages;

    StandingBox(Messages messages) {
        this.messages = messages;
        getStyleClass().add("setup-standing");
    }

    void show(Standing standing) {
        getChildren().clear();
        row("setup.appid", text(standing.appid()));
        row("setup.mchId", text(standing.mchId()));
        row("setup.key", messages.text(standing.key() ? "setup.keyKept" : "setup.keyNone"));
        row("setup.until", standing.certificate().map(this::day).orElse(messages.text("setup.none")));
    }

    private String text(String said) {
        return said.isEmpty() ? messages.text("setup.none") : said;
    }

    private String day(Instant until) {
        var day = DateTimeFormatter.ofPattern(
                        messages.text("setup.date"), messages.language().locale())
                .format(until.atZone(CHINA));
        return messages.say(Sentence.of("setup.goodUntil", day));
    }

    private void row(String label, String said) {
        var name = new Label(messages.text(label));
        name.getStyleClass().add("second");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Node value = new Label(said);
        addRow(getRowCount(), name, value);
    }
}

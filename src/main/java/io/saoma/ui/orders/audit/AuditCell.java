package io.saoma.ui.orders.audit;

import static java.util.stream.Collectors.joining;

import io.saoma.report.AuditRow;
import io.saoma.report.KnownTill;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.ListRow;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One line of the journal in the list.
final class AuditCell extends ListCell<AuditRow> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final PseudoClass EVERYWHERE = PseudoClass.getPseudoClass("everywhere");
    private static final String NOBODY = "–";

    private final Messages messages;
    private final Label line = label("audit-line");
    private final Label place = label("audit-place");
    private final Label when = label("audit-when");
    private final Label who = label("audit-who");
    private final Label what = label("audit-what");
    private final Label sale = label("audit-sale");
    private final HBox row = new HBox(line, place, when, who, what, sale);

    AuditCell(ListView<AuditRow> list, Messages messages) {
        this.messages = messages;
        row.getStyleClass().add("audit-row");
        what.setMaxWidth(Double.MAX_VALUE);
        what.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox.setHgrow(what, Priority.ALWAYS);
        ListRow.fit(this, row, list);
    }

    @Override
    protected void updateItem(@Nullable AuditRow shown, boolean empty) {
        super.updateItem(shown, empty);
        if (empty || shown == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        line.setText("%,d".formatted(shown.line()));
        place.setText(shown.till().map(this::place).orElse(""));
        Visible.when(place, shown.till().isPresent());
        row.pseudoClassStateChanged(EVERYWHERE, shown.till().isPresent());
        when.setText(WHEN.format(shown.at().atZone(BusinessDay.ZONE)));
        who.setText(shown.who().orElse(NOBODY));
        what.setText(messages.say(AuditWords.of(shown)));
        sale.setText(shown.sale().map(number -> number.brief()).orElse(""));
        setAccessibleText(Stream.of(place, when, who, what, sale)
                .map(Label::getText)
                .filter(it -> !it.isEmpty())
                .collect(joining(", ")));
        setGraphic(row);
    }

    private String place(KnownTill till) {
        return till.shop() + "\n" + messages.say(Sentence.of("orders.tillNumber", Integer.toString(till.number())));
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}

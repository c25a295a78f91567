package io.saoma.ui.orders.audit;

import static java.util.stream.Collectors.joining;

import io.saoma.report.AuditRow;
import io.saoma.report.KnownTill;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;

/// One line of the journal in the list.
final class AuditCell extends RowCell<AuditRow> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final PseudoClass EVERYWHERE = PseudoClass.getPseudoClass("everywhere");
    private static final String NOBODY = "–";

    private final Messages messages;
    private final Label line = column("audit-line");
    private final Label place = column("audit-place");
    private final Label when = column("audit-when");
    private final Label who = column("audit-who");
    private final Label what = column("audit-what");
    private final Label sale = column("audit-sale");

    AuditCell(ListView<AuditRow> list, Messages messages) {
        super("audit-row");
        this.messages = messages;
        row.getChildren().setAll(line, place, when, who, what, sale);
        what.setTextOverrun(OverrunStyle.ELLIPSIS);
        grow(what);
        fit(list);
    }

    @Override
    protected String draw(AuditRow shown) {
        line.setText("%,d".formatted(shown.line()));
        place.setText(shown.till().map(this::place).orElse(""));
        Visible.when(place, shown.till().isPresent());
        row.pseudoClassStateChanged(EVERYWHERE, shown.till().isPresent());
        when.setText(WHEN.format(shown.at().atZone(BusinessDay.ZONE)));
        who.setText(shown.who().orElse(NOBODY));
        what.setText(messages.say(AuditWords.of(shown)));
        sale.setText(shown.sale().map(number -> number.brief()).orElse(""));
        return Stream.of(place, when, who, what, sale)
                .map(Label::getText)
                .filter(it -> !it.isEmpty())
                .collect(joining(", "));
    }

    private String place(KnownTill till) {
        return till.shop() + "\n" + messages.say(Sentence.of("orders.tillNumber", Integer.toString(till.number())));
    }
}

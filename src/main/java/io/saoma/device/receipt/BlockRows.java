package io.saoma.device.receipt;

import io.saoma.device.paper.Cells;
import io.saoma.device.paper.Row;
import io.saoma.device.paper.Row.Barcode;
import io.saoma.device.paper.Row.QrCode;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Style;
import io.saoma.device.paper.Wrap;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The parts of one receipt that take as many rows as they need; none where the receipt has nothing there.
record BlockRows(Receipt receipt, FieldText text, int columns) {

    List<Row> rows(Style style, Field block) {
        return switch (block) {
            case MARK -> sentence(style, text.marks());
            case ITEMS -> texts(style, new ItemRows(room(style), text.words()).of(receipt.items()));
            case ENTRIES -> each(receipt.entries(), it -> pair(style, it.label(), it.value()));
            case SUMS -> each(receipt.sums(), it -> sum(style, it));
            case PAYMENTS -> each(receipt.payments(), it -> payment(style, it));
            case FOOTER -> sentence(style, receipt.footer());
            case BARCODE -> present(receipt.stamp().number(), Barcode::new);
            case QR -> present(receipt.link(), QrCode::new);
            case LINE -> texts(style, List.of("-".repeat(room(style))));
            case SHOP, BRANCH, ADDRESS, PHONE, TITLE, NUMBER, ORIGINAL, TIME, CASHIER, NOTICE ->
                throw new IllegalArgumentException(block + " is no block");
        };
    }

    /// Each of them wrapped by itself.
    List<Row> sentence(Style style, List<String> sentences) {
        return each(sentences, it -> texts(style, Wrap.lines(it, room(style))));
    }

    private List<Row> sum(Style style, Sum sum) {
        var look = sum.strong() ? style.heightened().emboldened() : style;
        return pair(look, sum.label(), sum.amount().toString());
    }

    private List<Row> payment(Style style, Tender payment) {
        var rows = new ArrayList<>(pair(style, payment.label(), payment.amount().toString()));
        if (!payment.detail().isEmpty()) {
            rows.addAll(texts(style, Cells.indented(payment.detail(), room(style))));
        }
        return rows;
    }

    private List<Row> pair(Style style, String left, String right) {
        return texts(style, Cells.pair(left, right, room(style)));
    }

    private int room(Style style) {
        return columns / style.across();
    }

    private static List<Row> texts(Style style, List<String> lines) {
        return lines.stream().<Row>map(line -> new Text(line, style)).toList();
    }

    private static List<Row> present(String text, Function<String, Row> row) {
        return text.isEmpty() ? List.of() : List.of(row.apply(text));
    }

    private static <T> List<Row> each(List<T> things, Function<T, List<Row>> rows) {
        return things.stream().map(rows).flatMap(List::stream).toList();
    }
}

package io.saoma.device.receipt;

import io.saoma.device.receipt.Receipt.Kind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the single words of a template say on one receipt.
record FieldText(Receipt receipt, Words words) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /// Empty where the receipt has nothing to say there.
    String of(Field field) {
        return switch (field) {
            case SHOP -> receipt.shop().name();
            case BRANCH -> receipt.shop().branch();
            case ADDRESS -> receipt.shop().address();
            case PHONE -> receipt.shop().phone();
            case TITLE -> receipt.title().isEmpty() ? kind() : receipt.title();
            case NUMBER -> receipt.stamp().number();
            case ORIGINAL -> receipt.stamp().original();
            case TIME -> TIME.format(receipt.stamp().at());
            case CASHIER -> receipt.stamp().cashier();
            case NOTICE -> receipt.kind() == Kind.SALE ? words.notice() : "";
            case MARK, ITEMS, ENTRIES, SUMS, PAYMENTS, FOOTER, BARCODE, QR, LINE ->
                throw new IllegalArgumentException(field + " is no single word");
        };
    }

    /// What must not be overlooked: practice, and a print that is not the first.
    List<String> marks() {
        var marks = new ArrayList<String>();
        if (receipt.stamp().practice()) {
            marks.add(words.practice());
        }
        if (receipt.stamp().copy() > 0) {
            marks.add(String.format(Locale.ROOT, words.again(), receipt.stamp().copy()));
        }
        return marks;
    }

    private String kind() {
        return switch (receipt.kind()) {
            case SALE -> words.sale();
            case REFUND -> words.refund();
            case REPORT -> words.report();
        };
    }
}

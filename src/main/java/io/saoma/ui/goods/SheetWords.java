package io.saoma.ui.goods;

import io.saoma.shop.sheet.Column;
import io.saoma.shop.sheet.Preview;
import io.saoma.shop.sheet.Remark;
import io.saoma.shop.sheet.Row;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.stream.Stream;

/// A sheet before its import, in words.
final class SheetWords {

    private SheetWords() {}

    /// Problems, notes, then what is new and what changes.
    static List<Sentence> lines(Preview preview) {
        return Stream.of(
                        preview.problems().stream().map(SheetWords::problem),
                        preview.notes().stream().map(SheetWords::remark),
                        preview.added().stream().map(SheetWords::added),
                        preview.changed().stream().map(SheetWords::changed))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Sentence problem(Remark remark) {
        return Sentence.of("import.problem", remark(remark));
    }

    private static Sentence remark(Remark remark) {
        var words = Sentence.of(remark.kind().key(), remark.args().toArray());
        return remark.line() == 0 ? words : Sentence.of("import.atLine", remark.line(), words);
    }

    private static Sentence added(Row row) {
        var product = row.after();
        return Sentence.of(
                "import.added",
                product.name(),
                product.price(),
                Sentence.of(product.unit().key()));
    }

    /// A price says what it was and will be; of anything else, the first column is named.
    private static Sentence changed(Row row) {
        var name = row.after().name();
        return row.changes().contains(Column.PRICE)
                ? Sentence.of(
                        "import.repriced",
                        name,
                        row.before().orElseThrow().price(),
                        row.after().price())
                : Sentence.of(
                        "import.changed",
                        name,
                        Sentence.of(row.changes().getFirst().key()));
    }
}

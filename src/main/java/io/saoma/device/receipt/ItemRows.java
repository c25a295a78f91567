package io.saoma.device.receipt;

import io.saoma.device.paper.Cells;
import io.saoma.device.paper.Printable;
import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Wrap;
import io.saoma.device.receipt.Receipt.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table of items: name, price, quantity and sum, with the right edges of the figures below each other.
///
/// A name that does not fit beside its figures stands above them; on narrow paper every name does.
record ItemRows(int columns, Words words) {

    private static final int ROOMY = 48;
    private static final int PRICE = 10;
    private static final int QUANTITY = 9;
    private static final int SUM = 12;

    List<String> of(List<Item> items) {
        var lines = new ArrayList<String>();
        if (!items.isEmpty()) {
            row(words.item(), new Figures(words.price(), words.quantity(), words.sum()))
                    .ifPresent(lines::add);
            items.forEach(item -> lines.addAll(lines(item)));
        }
        return lines;
    }

    private List<String> lines(Item item) {
        var name = Printable.of(item.name()).strip();
        var figures = new Figures(
                item.price().yuan(), Printable.of(item.quantity()), item.sum().yuan());
        var lines = new ArrayList<>(beside(name, figures).map(List::of).orElseGet(() -> above(name, figures)));
        item.notes().forEach(note -> lines.addAll(Cells.indented(note, columns)));
        return lines;
    }

    private Optional<String> beside(String name, Figures figures) {
        return columns >= ROOMY ? row(name, figures) : Optional.empty();
    }

    private List<String> above(String name, Figures figures) {
        var lines = new ArrayList<>(Wrap.lines(name, columns));
        row("", figures).ifPresentOrElse(lines::add, () -> lines.addAll(figures.spread(columns)));
        return lines;
    }

    /// One line of the table, where all of it has room.
    private Optional<String> row(String left, Figures figures) {
        var table = figures.table();
        var room = columns - Sign.columns(left) - (left.isEmpty() ? 0 : 1);
        return figures.fit() && Sign.columns(table.stripLeading()) <= room && PRICE + QUANTITY + SUM <= columns
                ? Optional.of(left + Cells.right(table.stripLeading(), columns - Sign.columns(left)))
                : Optional.empty();
    }

    private record Figures(String price, String quantity, String sum) {

        private Figures {
            price = Printable.of(price);
            sum = Printable.of(sum);
        }

        boolean fit() {
            return Sign.columns(price) <= PRICE && Sign.columns(quantity) < QUANTITY && Sign.columns(sum) < SUM;
        }

        String table() {
            return Cells.right(price, PRICE) + Cells.right(quantity, QUANTITY) + Cells.right(sum, SUM);
        }

        List<String> spread(int columns) {
            return Cells.pair(price + " × " + quantity, sum, columns);
        }
    }
}

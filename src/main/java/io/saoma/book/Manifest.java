package io.saoma.book;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/// What one backup was proven to hold: the journal's copy up to a line, and the ledger that was drawn from it.
record Manifest(Instant at, LedgerFigures figures) {

    byte[] bytes() {
        var rows = figures.rows();
        var tree = EventCodec.empty();
        tree.put("at", at.toString())
                .put("seq", figures.head().seq())
                .put("hash", figures.head().hash())
                .put("entries", rows.entries())
                .put("sales", rows.sales())
                .put("saleLines", rows.saleLines())
                .put("orders", rows.orders())
                .put("cash", rows.cash())
                .put("refunds", rows.refunds());
        return (EventCodec.json(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what `bytes` wrote; throws a `BookException` where it is not that.
    static Manifest read(byte[] bytes) {
        try {
            var tree = EventCodec.tree(new String(bytes, StandardCharsets.UTF_8));
            return new Manifest(
                    Instant.parse(tree.required("at").stringValue()),
                    new LedgerFigures(
                            new Chain(
                                    tree.required("seq").longValue(),
                                    tree.required("hash").stringValue()),
                            new LedgerFigures.Rows(
                                    tree.required("entries").longValue(),
                                    tree.required("sales").longValue(),
                                    tree.required("saleLines").longValue(),
                                    tree.required("orders").longValue(),
                                    // none in a backup of a till that took no cash yet, or gave nothing back
                                    tree.path("cash").longValue(0),
                                    tree.path("refunds").longValue(0))));
        } catch (JacksonException | ClassCastException | DateTimeException e) {
            throw new BookException("this is no manifest of a backup", e);
        }
    }
}

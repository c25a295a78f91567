package io.saoma;

import io.saoma.print.Paper;
import io.saoma.print.ReceiptDesk;
import io.saoma.report.export.WholeFile;
import io.saoma.report.export.Written.Done;
import io.saoma.report.export.Written.NotWritten;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.Slip;
import io.saoma.ui.receipt.Receipts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// The receipts of this till for the screen: on paper through its printer, as files in the folder `receipts` of its
/// home.
record KeptReceipts(ReceiptDesk desk, Path folder, Supplier<String> cashier) implements Receipts {

    @Override
    public boolean printable() {
        return desk.queue().isPresent();
    }

    @Override
    public Optional<BufferedImage> picture(SaleNumber sale) {
        return desk.paper(sale).map(Paper::picture);
    }

    @Override
    public Slip print(SaleNumber sale) {
        return desk.print(sale, cashier.get());
    }

    @Override
    public Path save(SaleNumber sale) throws IOException {
        var paper = desk.paper(sale).orElseThrow(() -> new IOException("no sale " + sale));
        var file = Files.createDirectories(folder).resolve(sale + ".pdf");
        return switch (new WholeFile().write(file, out -> out.write(paper.pdf()))) {
            case Done _ -> file;
            case NotWritten(var _, var why) -> throw new IOException(file + " is not written: " + why);
        };
    }
}

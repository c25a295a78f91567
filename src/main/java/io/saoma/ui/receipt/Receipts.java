package io.saoma.ui.receipt;

import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.Slip;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the screen needs done; each call may wait for the disk.
public interface Receipts {

    /// Whether there is a printer.
    boolean printable();

    /// How the next print of this sale will look, in dots of ink; empty where there is no such sale.
    Optional<BufferedImage> picture(SaleNumber sale);

    /// Hands the next print to the printer's queue, and says which one it is.
    Slip print(SaleNumber sale);

    /// Keeps it as a PDF, and says where.
    Path save(SaleNumber sale) throws IOException;
}

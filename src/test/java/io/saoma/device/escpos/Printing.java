package io.saoma.device.escpos;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row;
import io.saoma.device.picture.Boxes;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Template;
import java.util.List;

/// From a receipt to its bytes, by the standard template, with boxes in the place of fonts.
public final class Printing {

    private Printing() {}

    public static byte[] bytes(Receipt receipt, PaperWidth paper) {
        return bytes(receipt, new PrinterKind(paper, true, true));
    }

    static byte[] bytes(Receipt receipt, PrinterKind kind) {
        return new EscPos(kind, new Boxes()).receipt(rows(receipt, kind.paper()));
    }

    static List<Row> rows(Receipt receipt, PaperWidth paper) {
        return new Layout(Template.standard(Language.CHINESE), paper, Language.CHINESE).rows(receipt);
    }
}

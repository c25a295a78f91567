package io.saoma.device.receipt;

import io.saoma.device.paper.Cells;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Printable;
import io.saoma.device.paper.Row;
import io.saoma.device.paper.Row.Barcode;
import io.saoma.device.paper.Row.QrCode;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Style;
import io.saoma.device.paper.Style.Alignment;
import io.saoma.device.paper.Wrap;
import java.util.ArrayList;
import java.util.List;

/// A page that shows whether a printer does what receipts need: both scripts, both edges, large signs, both codes.
public final class TestPage {

    private static final Style LOUD =
            Style.PLAIN.aligned(Alignment.CENTER).heightened().emboldened();

    private TestPage() {}

    /// Says what stands in its lines in both languages, for whoever helps by phone.
    ///
    /// @param shop as it stands on receipts
    /// @param when it was printed, in words
    public static List<Row> rows(String shop, String when, PaperWidth paper) {
        var columns = paper.columns();
        var rows = new ArrayList<Row>();
        rows.add(new Text("测试页 Test page", LOUD));
        Wrap.lines(Printable.of(shop), columns)
                .forEach(line -> rows.add(new Text(line, Style.PLAIN.aligned(Alignment.CENTER))));
        rows.add(new Text("-".repeat(columns), Style.PLAIN));
        Cells.pair("珍珠奶茶 Tea x2", "30.00", columns).forEach(line -> rows.add(new Text(line, Style.PLAIN)));
        Cells.pair("合计 Total", "￥30.00", columns)
                .forEach(
                        line -> rows.add(new Text(line, Style.PLAIN.heightened().emboldened())));
        rows.add(new Text("|" + " ".repeat(columns - 2) + "|", Style.PLAIN));
        rows.add(new Text(paper.millimetres() + " mm, " + columns, Style.PLAIN.aligned(Alignment.CENTER)));
        rows.add(new Barcode("01-000000-0000"));
        rows.add(new QrCode("https://example.com/saoma"));
        rows.add(new Text(when, Style.PLAIN.aligned(Alignment.CENTER)));
        return List.copyOf(rows);
    }
}

package io.saoma.print;

import io.saoma.device.escpos.EscPos;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.report.OrderDetail;

/// Turns a sale into the bytes that one kind of printer takes.
public final class ReceiptPress {

    private final SaleReceipt receipts;
    private final Layout layout;
    private final EscPos escPos;

    private ReceiptPress(SaleReceipt receipts, Layout layout, EscPos escPos) {
        this.receipts = receipts;
        this.layout = layout;
        this.escPos = escPos;
    }

    /// The press of this shop.
    ///
    /// @param footer the shop's last word; empty for none
    /// @param layout by the shop's template, in its language
    public static ReceiptPress of(Receipt.Shop shop, String footer, Layout layout, EscPos escPos) {
        return new ReceiptPress(new SaleReceipt(shop, footer, Labels.in(layout.language())), layout, escPos);
    }

    byte[] bytes(OrderDetail sale, int copy) {
        return escPos.receipt(layout.rows(receipts.of(sale, copy)));
    }

    /// See `EscPos.cutOff`.
    byte[] cutOff() {
        return escPos.cutOff();
    }

    Paper paper(OrderDetail sale, int copy) {
        return Paper.of(bytes(sale, copy), layout.paper(), escPos.typeface());
    }
}

package io.saoma.print;

import io.saoma.device.escpos.EscPos;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.report.OrderDetail;
import io.saoma.report.ShiftView;
import io.saoma.report.period.PeriodView;
import java.time.Instant;

/// Turns a sale into the bytes that one kind of printer takes.
public final class ReceiptPress {

    private final SaleReceipt receipts;
    private final RefundSlip refunds;
    private final ShiftSlip shifts;
    private final PeriodSlip periods;
    private final Layout layout;
    private final EscPos escPos;

    private ReceiptPress(
            SaleReceipt receipts,
            RefundSlip refunds,
            ShiftSlip shifts,
            PeriodSlip periods,
            Layout layout,
            EscPos escPos) {
        this.receipts = receipts;
        this.refunds = refunds;
        this.shifts = shifts;
        this.periods = periods;
        this.layout = layout;
        this.escPos = escPos;
    }

    /// The press of this shop.
    ///
    /// @param footer the shop's last word; empty for none
    /// @param layout by the shop's template, in its language
    public static ReceiptPress of(Receipt.Shop shop, String footer, Layout layout, EscPos escPos) {
        return new ReceiptPress(
                new SaleReceipt(shop, footer, Labels.in(layout.language())),
                new RefundSlip(shop, footer, RefundWords.in(layout.language())),
                new ShiftSlip(shop, ShiftWords.in(layout.language())),
                new PeriodSlip(shop, PeriodWords.in(layout.language())),
                layout,
                escPos);
    }

    byte[] bytes(OrderDetail sale, int copy) {
        return escPos.receipt(layout.rows(receipts.of(sale, copy)));
    }

    /// See `RefundSlip`.
    byte[] bytes(OrderDetail sale, MoneyBack back, int copy) {
        return escPos.receipt(layout.rows(refunds.of(sale, back, copy)));
    }

    /// See `ShiftSlip`.
    byte[] bytes(ShiftView shift, boolean practice, String by, Instant now, String hash) {
        return escPos.receipt(layout.rows(shifts.of(shift, practice, by, now, hash)));
    }

    /// See `PeriodSlip`.
    byte[] bytes(PeriodView period, boolean practice, String by, Instant now) {
        return escPos.receipt(layout.rows(periods.of(period, practice, by, now)));
    }

    /// How it will look.
    Paper paper(PeriodView period, boolean practice, String by, Instant now) {
        return Paper.of(bytes(period, practice, by, now), layout.paper(), escPos.typeface());
    }

    /// See `EscPos.cutOff`.
    byte[] cutOff() {
        return escPos.cutOff();
    }

    Paper paper(OrderDetail sale, int copy) {
        return Paper.of(bytes(sale, copy), layout.paper(), escPos.typeface());
    }
}

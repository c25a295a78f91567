package io.saoma.print;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Orders.CashRow;
import io.saoma.book.Stage;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import io.saoma.report.OrderDetail;
import io.saoma.report.OrderRow;
import io.saoma.sale.Line;
import java.util.ArrayList;
import java.util.List;

/// Makes the receipt of a sale out of what the books know of it.
///
/// @param footer the shop's last word; empty for none
record SaleReceipt(Shop shop, String footer, Labels labels) {

    /// Of WeChat's number a customer needs no more than this to tell two payments apart.
    private static final int DIGITS = 8;

    /// @param copy 0 for the first, else which reprint
    Receipt of(OrderDetail sale, int copy) {
        var row = sale.row();
        var stamp = new Stamp(
                row.number().toString(),
                "",
                row.at(),
                row.cashier(),
                copy,
                row.number().practice());
        return new Receipt(
                Kind.SALE,
                "",
                shop,
                stamp,
                sale.lines().stream().map(SaleReceipt::item).toList(),
                List.of(),
                sums(row),
                tenders(sale),
                footer.isEmpty() ? List.of() : List.of(footer),
                "");
    }

    private static Item item(Line line) {
        return new Item(line.name(), line.quantity().toString().replace(" ", ""), line.price(), line.sum());
    }

    private List<Sum> sums(OrderRow row) {
        var sums = new ArrayList<>(List.of(new Sum(labels.total(), row.total(), true)));
        if (!row.paid().equals(row.total())) {
            sums.add(new Sum(labels.paid(), row.paid(), false));
        }
        return sums;
    }

    private List<Tender> tenders(OrderDetail sale) {
        var tenders = new ArrayList<Tender>();
        sale.cash().forEach(cash -> tenders.add(tender(cash)));
        sale.attempts().stream()
                .filter(attempt -> attempt.stage() == Stage.PAID)
                .forEach(attempt -> tenders.add(tender(attempt)));
        return tenders;
    }

    private Tender tender(CashRow row) {
        var cash = row.cash();
        var label = cash.due().fen() < 0 ? labels.cashBack() : labels.cash();
        var changed = cash.change().isPositive();
        return new Tender(label, cash.due(), changed ? labels.change().formatted(cash.tendered(), cash.change()) : "");
    }

    private Tender tender(AttemptRow attempt) {
        var number = attempt.transactionId().orElse("");
        var end = number.substring(Math.max(0, number.length() - DIGITS));
        return new Tender(
                labels.weChat(),
                attempt.totalFee(),
                end.isEmpty() ? "" : labels.weChatNumber().formatted(end));
    }
}

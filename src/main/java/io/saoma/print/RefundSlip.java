package io.saoma.print;

import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.report.OrderDetail;
import io.saoma.sale.Basket;
import io.saoma.sale.Quantity.Pieces;
import java.util.ArrayList;
import java.util.List;

/// Makes the paper that a customer gets for money that goes back.
///
/// @param footer the shop's last word; empty for none
record RefundSlip(Shop shop, String footer, RefundWords words) {

    /// @param copy 0 for the first, else which reprint
    Receipt of(OrderDetail sale, MoneyBack back, int copy) {
        var number = sale.row().number();
        var stamp = new Stamp("", number.toString(), back.at(), back.grounds().by(), copy, number.practice());
        return new Receipt(
                Kind.REFUND,
                "",
                shop,
                stamp,
                back.grounds().lines().stream()
                        .map(line -> item(sale.basket(), line))
                        .toList(),
                entries(back),
                List.of(new Sum(words.refunded(), back.amount(), true)),
                List.of(tender(back)),
                footer.isEmpty() ? List.of() : List.of(footer),
                "");
    }

    private static Item item(Basket basket, ReturnedLine back) {
        var line = basket.lines().get(back.line() - 1);
        // what was weighed comes back as a whole, so its price for a kilogram stands beside its weight
        var much = line.weighed() ? line.quantity() : new Pieces(back.pieces());
        return new Item(line.name(), SaleReceipt.quantity(much), line.price(), back.money());
    }

    private List<Entry> entries(MoneyBack back) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                words.reason(), words.reasons().getOrDefault(back.grounds().reason(), "")));
        if (!back.grounds().note().isEmpty()) {
            entries.add(new Entry(words.note(), back.grounds().note()));
        }
        back.outRefundNo().ifPresent(number -> entries.add(new Entry(words.number(), number)));
        return entries;
    }

    private Tender tender(MoneyBack back) {
        return back.outRefundNo().isPresent()
                ? new Tender(words.weChat(), back.amount(), words.arrives())
                : new Tender(words.cash(), back.amount(), "");
    }
}

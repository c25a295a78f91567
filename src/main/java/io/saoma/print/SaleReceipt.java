package io.saoma.print;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Stage;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import io.saoma.payment.cash.Cash;
import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                sale.basket().lines().stream().map(this::item).toList(),
                List.of(),
                sums(sale),
                tenders(sale),
                footer(sale.basket().note()),
                "");
    }

    private Item item(Line line) {
        var notes = new ArrayList<String>();
        line.returned().ifPresent(_ -> notes.add(labels.returned()));
        line.reduction().ifPresent(it -> notes.add(labels.of(it)));
        return new Item(line.name(), quantity(line.quantity()), line.price(), line.sum(), notes);
    }

    /// Without the blank before its unit, for a roll is narrow.
    static String quantity(Quantity much) {
        return much.toString().replace(" ", "");
    }

    private List<String> footer(String note) {
        return Stream.of(note.isEmpty() ? "" : labels.note().formatted(note), footer)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Sum> sums(OrderDetail sale) {
        var row = sale.row();
        var sums = new ArrayList<>(reductions(sale.basket()));
        sums.add(new Sum(labels.total(), row.total(), true));
        if (!row.paid().equals(row.total()) && row.look() != OrderLook.BY_HAND) {
            sums.add(new Sum(labels.paid(), row.paid(), false));
        }
        return sums;
    }

    /// What leads from the sum of the lines to the total, where anything was let off from the whole.
    private List<Sum> reductions(Basket basket) {
        var sums = new ArrayList<Sum>();
        if (basket.reduction().isPositive()) {
            sums.add(new Sum(labels.subtotal(), basket.sum(), false));
            var reductions = basket.reductions();
            var discounted =
                    basket.with(reductions.withRounding(Optional.empty())).reduction();
            reductions.discount().ifPresent(it -> sums.add(new Sum(labels.of(it), discounted.negated(), false)));
            var rounded = basket.reduction().minus(discounted);
            reductions.rounding().ifPresent(it -> sums.add(new Sum(labels.of(it), rounded.negated(), false)));
        }
        return sums;
    }

    private List<Tender> tenders(OrderDetail sale) {
        var tenders = new ArrayList<Tender>();
        sale.cash().forEach(cash -> tenders.add(tender(cash)));
        sale.attempts().stream()
                .filter(attempt -> attempt.stage() == Stage.PAID)
                .forEach(attempt -> tenders.add(tender(attempt)));
        sale.attempts().stream()
                .filter(attempt ->
                        attempt.stage().open() && attempt.handNumber().isPresent())
                .forEach(attempt -> tenders.add(new Tender(labels.weChat(), attempt.totalFee(), labels.byHand())));
        return tenders;
    }

    private Tender tender(Cash cash) {
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

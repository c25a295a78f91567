package io.saoma.print;

import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.report.ShiftView;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ByHand;
import io.saoma.sale.shift.Closing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the paper of a shift: X while it is open, Z once it is closed.
record ShiftSlip(Shop shop, ShiftWords words) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(BusinessDay.ZONE);

    /// @param hash of the journal's last line; whoever keeps the paper can prove that nothing before it was changed
    Receipt of(ShiftView view, boolean practice, String by, Instant now, String hash) {
        var shift = view.shift();
        var title = (shift.closing().isPresent() ? words.title() : words.soFar()).formatted(shift.number());
        var at = shift.closing().map(Closing::at).orElse(now);
        var cashier = shift.closing().map(Closing::by).orElse(by);
        return new Receipt(
                Kind.REPORT,
                title,
                shop,
                new Stamp("", "", at, cashier, 0, practice),
                List.of(),
                entries(view),
                List.of(),
                List.of(),
                List.of(words.journal().formatted(hash)),
                "");
    }

    private List<Entry> entries(ShiftView view) {
        var sums = view.sums();
        var shift = view.shift();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(words.opened(), TIME.format(shift.opened()) + " " + shift.cashier()));
        shift.closing()
                .ifPresent(closing ->
                        entries.add(new Entry(words.closed(), TIME.format(closing.at()) + " " + closing.by())));
        entries.add(count(words.sales(), sums.sales()));
        entries.add(new Entry(words.cash(), words.counts().formatted(sums.cash(), sums.cashSales())));
        entries.add(new Entry(words.weChat(), words.counts().formatted(sums.weChat(), sums.weChatPayments())));
        if (sums.byHand().count() > 0) {
            entries.add(new Entry(words.byHand(), byHand(sums.byHand())));
        }
        if (sums.cashBack().isPositive()) {
            entries.add(money(words.cashBack(), sums.cashBack().negated()));
        }
        if (sums.weChatBack().isPositive()) {
            entries.add(money(words.weChatBack(), sums.weChatBack().negated()));
        }
        entries.add(money(words.taken(), view.taken()));
        entries.add(money(words.letOff(), sums.letOff()));
        entries.add(money(words.returned(), sums.returned()));
        entries.add(money(words.start(), shift.cash()));
        entries.add(money(words.putIn(), sums.putIn()));
        entries.add(money(words.takenOut(), sums.takenOut().negated()));
        entries.add(
                money(words.expected(), shift.closing().map(Closing::expected).orElseGet(view::expected)));
        shift.closing().ifPresent(closing -> entries.add(money(words.counted(), closing.counted())));
        view.difference().ifPresent(difference -> entries.add(money(words.difference(), difference)));
        entries.add(count(words.removedLines(), sums.removedLines()));
        entries.add(count(words.cancelledCodes(), sums.cancelledCodes()));
        entries.add(count(words.openings(), sums.openings()));
        return entries;
    }

    private String byHand(ByHand hand) {
        return words.byHandCounts()
                .formatted(hand.money(), hand.count(), hand.verified(), hand.contradicted(), hand.open());
    }

    private static Entry money(String label, Money amount) {
        return new Entry(label, amount.toString());
    }

    private static Entry count(String label, long count) {
        return new Entry(label, Long.toString(count));
    }
}

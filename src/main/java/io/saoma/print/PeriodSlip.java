package io.saoma.print;

import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.payment.PaymentWay;
import io.saoma.report.period.Clerk;
import io.saoma.report.period.Figures;
import io.saoma.report.period.PeriodView;
import io.saoma.report.period.Tally;
import io.saoma.report.period.Whose;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes the paper of a day, a week or a month.
record PeriodSlip(Shop shop, PeriodWords words) {

    private static final int TOP_ITEMS = 10;

    Receipt of(PeriodView view, boolean practice, String by, Instant now) {
        var period = view.period();
        var title = words.titles().getOrDefault(period.kind(), "%s").formatted(period.first());
        return new Receipt(
                Kind.REPORT,
                title,
                view.whose().map(this::shop).orElse(shop),
                new Stamp("", "", now, by, 0, practice),
                List.of(),
                entries(view),
                List.of(),
                List.of(),
                view.running() ? List.of(words.soFar()) : List.of(),
                "");
    }

    /// Other shops have addresses of their own, which this till does not know.
    private Shop shop(Whose whose) {
        return new Shop(whose.words(words.everywhere(), words.till()), "", "", "");
    }

    private List<Entry> entries(PeriodView view) {
        var figures = view.figures();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(words.until(), view.period().last().toString()));
        entries.add(tally(words.taken(), figures.taken()));
        entries.add(money(words.average(), figures.taken().average().orElse(Money.ZERO)));
        var beside = view.running() ? words.byThen() : words.whole();
        entries.add(tally(beside.before(), view.before()));
        view.weekAgo().ifPresent(week -> entries.add(tally(beside.weekAgo(), week)));
        entries.add(tally(words.back(), figures.back()));
        entries.add(money(words.net(), figures.net()));
        entries.add(money(words.letOff(), figures.everybody().letOff()));
        entries.add(money(words.returned(), figures.returned()));
        ways(figures, entries);
        entries.add(new Entry(words.clerks(), ""));
        figures.byTakings().forEach(entry -> clerk(entry.getKey(), entry.getValue(), entries));
        entries.add(new Entry(words.items(), ""));
        figures.topItems().stream()
                .limit(TOP_ITEMS)
                .forEach(entry ->
                        entries.add(counted(words.pieces(), entry.getKey().name(), entry.getValue())));
        return entries;
    }

    private void ways(Figures figures, List<Entry> entries) {
        for (var way : PaymentWay.values()) {
            var tally = figures.way(way);
            if (tally.count() > 0) {
                entries.add(tally(words.ways().getOrDefault(way, ""), tally));
            }
        }
    }

    private void clerk(String name, Clerk clerk, List<Entry> entries) {
        entries.add(tally(name, clerk.sales()));
        if (clerk.refunds().count() > 0) {
            entries.add(tally(words.clerkBack(), clerk.refunds()));
        }
        if (clerk.removedLines() + clerk.byHand() + clerk.openings() + clerk.cancelled() > 0) {
            entries.add(new Entry(
                    words.clerkMarks(),
                    "%d/%d/%d/%d"
                            .formatted(clerk.removedLines(), clerk.byHand(), clerk.openings(), clerk.cancelled())));
        }
    }

    private Entry tally(String label, Tally tally) {
        return counted(words.counts(), label, tally);
    }

    private static Entry counted(String words, String label, Tally tally) {
        return new Entry(label, words.formatted(tally.sum(), tally.count()));
    }

    private static Entry money(String label, Money amount) {
        return new Entry(label, amount.toString());
    }
}

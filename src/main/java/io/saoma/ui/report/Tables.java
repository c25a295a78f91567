package io.saoma.ui.report;

import io.saoma.payment.PaymentWay;
import io.saoma.report.period.Clerk;
import io.saoma.report.period.Figures;
import io.saoma.report.period.Tally;
import io.saoma.sale.Money;
import io.saoma.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures of a period as rows of words.
record Tables(Figures figures, Messages messages) {

    static final int TOP_ITEMS = 20;

    private static final String NOTHING = "–";
    private static final int MORE_THAN_ONE = 2;

    List<String> clerkHeads() {
        return heads(
                "report.cashier",
                "report.sales",
                "report.taken",
                "report.average",
                "report.letOff",
                "report.refunds",
                "report.cancelled",
                "report.removedLines",
                "report.byHand",
                "report.openings");
    }

    /// Each cashier, and all of them together where there are several.
    List<List<String>> clerkRows() {
        var rows = new ArrayList<List<String>>();
        figures.byTakings().forEach(entry -> rows.add(clerk(entry.getKey(), entry.getValue())));
        if (rows.size() >= MORE_THAN_ONE) {
            rows.add(clerk(messages.text("report.everybody"), figures.everybody()));
        }
        return rows;
    }

    private static List<String> clerk(String name, Clerk clerk) {
        return List.of(
                name,
                count(clerk.sales().count()),
                clerk.sales().sum().yuan(),
                average(clerk.sales()),
                clerk.letOff().yuan(),
                clerk.refunds().count() == 0 ? NOTHING : clerk.refunds().sum().yuan(),
                mark(clerk.cancelled()),
                mark(clerk.removedLines()),
                mark(clerk.byHand()),
                mark(clerk.openings()));
    }

    List<String> wayHeads() {
        return heads("report.means", "report.count", "report.amount");
    }

    List<List<String>> wayRows() {
        var rows = new ArrayList<List<String>>();
        for (var way : PaymentWay.values()) {
            var tally = figures.way(way);
            if (way != PaymentWay.BY_HAND || tally.count() > 0) {
                rows.add(List.of(
                        messages.text(name(way)),
                        count(tally.count()),
                        tally.sum().yuan()));
            }
        }
        rows.add(back("report.weChatBack", figures.weChatBack()));
        rows.add(back("report.cashBack", figures.cashBack()));
        return rows;
    }

    private List<String> back(String name, Tally tally) {
        return List.of(
                messages.text(name), count(tally.count()), tally.sum().negated().yuan());
    }

    private static String name(PaymentWay way) {
        return switch (way) {
            case NATIVE -> "report.byNative";
            case MICROPAY -> "report.byMicropay";
            case CASH -> "report.inCash";
            case BY_HAND -> "report.unverified";
        };
    }

    List<String> itemHeads() {
        return heads("report.item", "report.pieces", "report.amount");
    }

    List<List<String>> itemRows() {
        return figures.topItems().stream()
                .limit(TOP_ITEMS)
                .map(entry -> List.of(
                        entry.getKey().name(),
                        count(entry.getValue().count()),
                        entry.getValue().sum().yuan()))
                .toList();
    }

    static String average(Tally tally) {
        return tally.average().map(Money::yuan).orElse(NOTHING);
    }

    static String count(long count) {
        return "%,d".formatted(count);
    }

    private static String mark(long count) {
        return Optional.of(count).filter(it -> it > 0).map(Tables::count).orElse(NOTHING);
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(messages::text).toList();
    }
}

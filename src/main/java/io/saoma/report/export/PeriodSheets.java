package io.saoma.report.export;

import io.saoma.payment.PaymentWay;
import io.saoma.report.export.Cell.Amount;
import io.saoma.report.export.Cell.Day;
import io.saoma.report.export.Cell.Whole;
import io.saoma.report.export.Cell.Words;
import io.saoma.report.period.Clerk;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodView;
import io.saoma.report.period.Tally;
import io.saoma.sale.Money;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The figures of a period as tables.
record PeriodSheets(PeriodView view, SheetWords words) {

    void write(Sheets sheets) throws IOException {
        sums(sheets);
        bars(sheets);
        clerks(sheets);
        ways(sheets);
        items(sheets);
    }

    private void sums(Sheets sheets) throws IOException {
        var figures = view.figures();
        var all = figures.everybody();
        var names = words.names();
        sheets.begin(words.sums(), words.sumColumns());
        if (view.whose().isPresent()) {
            var whose = view.whose().get().words(names.everywhere(), names.till());
            sheets.row(List.of(new Words(names.whose()), Cell.EMPTY, new Words(whose)));
        }
        sheets.row(List.of(
                new Words(names.from()), Cell.EMPTY, new Day(view.period().first())));
        sheets.row(
                List.of(new Words(names.to()), Cell.EMPTY, new Day(view.period().last())));
        sheets.row(tally(names.taken(), figures.taken()));
        sheets.row(List.of(
                new Words(names.average()), Cell.EMPTY, money(figures.taken().average())));
        var beside = view.running() ? names.byThen() : names.whole();
        sheets.row(tally(beside.before(), view.before()));
        if (view.weekAgo().isPresent()) {
            sheets.row(tally(beside.weekAgo(), view.weekAgo().get()));
        }
        sheets.row(tally(names.refunds(), figures.back()));
        sheets.row(List.of(new Words(names.net()), Cell.EMPTY, new Amount(figures.net())));
        sheets.row(List.of(new Words(names.letOff()), Cell.EMPTY, new Amount(all.letOff())));
        sheets.row(List.of(new Words(names.returned()), Cell.EMPTY, new Amount(figures.returned())));
        sheets.row(count(names.cancelled(), all.cancelled()));
        sheets.row(count(names.removedLines(), all.removedLines()));
        sheets.row(count(names.byHand(), all.byHand()));
        sheets.row(count(names.openings(), all.openings()));
    }

    private void bars(Sheets sheets) throws IOException {
        var ofDay = view.period().kind() == Kind.DAY;
        sheets.begin(words.bars(), ofDay ? words.hourColumns() : words.dayColumns());
        for (var bar : view.bars()) {
            var at = ofDay ? new Whole(bar.at()) : new Day(view.period().first().plusDays(bar.at() - 1L));
            sheets.row(List.of(at, new Amount(bar.now()), new Amount(bar.before())));
        }
    }

    private void clerks(Sheets sheets) throws IOException {
        sheets.begin(words.clerks(), words.clerkColumns());
        for (var entry : view.figures().byTakings()) {
            sheets.row(clerk(entry.getKey(), entry.getValue()));
        }
    }

    private static List<Cell> clerk(String name, Clerk clerk) {
        return List.of(
                new Words(name),
                new Whole(clerk.sales().count()),
                new Amount(clerk.sales().sum()),
                money(clerk.sales().average()),
                new Amount(clerk.letOff()),
                new Whole(clerk.cancelled()),
                new Whole(clerk.refunds().count()),
                new Amount(clerk.refunds().sum()),
                new Whole(clerk.removedLines()),
                new Whole(clerk.byHand()),
                new Whole(clerk.openings()));
    }

    private void ways(Sheets sheets) throws IOException {
        sheets.begin(words.means(), words.wayColumns());
        for (var way : PaymentWay.values()) {
            sheets.row(tally(words.ways().getOrDefault(way, ""), view.figures().way(way)));
        }
    }

    private void items(Sheets sheets) throws IOException {
        sheets.begin(words.goods(), words.itemColumns());
        for (var entry : view.figures().topItems()) {
            var item = entry.getKey();
            var sold = entry.getValue();
            sheets.row(List.of(
                    new Words(item.barcode()),
                    new Words(item.name()),
                    new Whole(sold.count()),
                    new Amount(sold.sum())));
        }
    }

    private static List<Cell> tally(String name, Tally tally) {
        return List.of(new Words(name), new Whole(tally.count()), new Amount(tally.sum()));
    }

    private static List<Cell> count(String name, long count) {
        return List.of(new Words(name), new Whole(count), Cell.EMPTY);
    }

    private static Cell money(Optional<Money> money) {
        return money.<Cell>map(Amount::new).orElse(Cell.EMPTY);
    }
}

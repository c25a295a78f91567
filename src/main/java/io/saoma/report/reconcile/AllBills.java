package io.saoma.report.reconcile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.maxBy;

import io.saoma.book.Bills.BillDay;
import io.saoma.book.DeskBook;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.MonthDay.Agreed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// WeChat's bills beside what all tills have, as far as they have handed it on; each call waits for WeChat and for the
/// network. Nothing is written down for it: each till writes down how its own part agrees.
public final class AllBills {

    private final DeskBook desk;
    private final DeskBook.Scope seen;
    private final boolean practice;
    private final String mchId;
    private final InstantSource clock;
    private final BillReading reading;

    /// @param seen which tills are looked at
    public AllBills(
            BillGateway gateway,
            DeskBook all,
            DeskBook.Scope seen,
            boolean practice,
            String mchId,
            InstantSource clock) {
        this.desk = all.of(seen);
        this.seen = seen;
        this.practice = practice;
        this.mchId = mchId;
        this.clock = clock;
        reading = new BillReading(gateway, desk.bills(), this::scope, mchId, clock, _ -> {});
    }

    /// The bill of a day, from WeChat.
    public Reading fetch(LocalDate day) {
        return reading.fetch(day, "");
    }

    /// A bill that somebody has downloaded.
    ///
    /// @param day what a bill without rows is of
    public Reading read(byte[] file, LocalDate day) {
        return reading.read(file, day, "");
    }

    /// Every day of the month, with the worst of how it agreed at each till that has read its bill.
    public List<MonthDay> month(YearMonth month) {
        var lights = desk.bills().days(practice, mchId, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(groupingBy(BillDay::day, mapping(BillDay::light, maxBy(Comparator.<Light>naturalOrder()))));
        return MonthDay.of(
                month,
                clock.instant(),
                day -> Optional.ofNullable(lights.get(day))
                        .flatMap(it -> it)
                        .map(light -> new Agreed(light, Optional.empty())));
    }

    private Scope scope() {
        return new Scope(
                practice,
                desk.tills().stream()
                        .filter(till -> seen.shop().orElse(till.shop()).equals(till.shop())
                                && seen.till().orElse(till.number()) == till.number())
                        .map(till -> new Place(till.shop(), till.number()))
                        .toList());
    }
}

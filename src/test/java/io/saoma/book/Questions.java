package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Orders.SaleRow;
import io.saoma.report.AuditFilter;
import io.saoma.report.AuditKind;
import io.saoma.report.AuditReport;
import io.saoma.report.AuditRow;
import io.saoma.report.Period;
import io.saoma.report.SeenTills;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Every question of the house, put to a till's own ledger and to a shared book that has the same lines.
record Questions(List<LocalDate> days) {

    private static final int MANY = 9_999;

    private static final int PAGE = 40;

    /// Of so many sales one is looked at as a whole.
    private static final int FEW = 4;

    void assertAnsweredAlike(Book own, DeskBook shared) {
        assertSameLines(own.audit(), shared);
        for (var practice : List.of(false, true)) {
            assertSameShifts(practice, own.shifts(), shared.shifts());
            assertSame("what hangs", orders -> sorted(orders.hanging(practice, MANY)), own, shared);
            assertSame("refunds that hang", orders -> sorted(orders.hangingRefunds(practice, MANY)), own, shared);
            for (var day : days) {
                assertSame("the day before", orders -> orders.dayBefore(practice, day), own, shared);
                assertSame("who sold", orders -> sorted(orders.sellers(practice, day)), own, shared);
                assertSame("rows to export", orders -> whole(orders, practice, day), own, shared);
                wanted(practice, own.orders(), day).forEach((name, wanted) -> {
                    var about = name + " of " + day;
                    assertSame(about, orders -> pages(orders, wanted, day), own, shared);
                    assertSame(about, orders -> orders.sums(wanted, day), own, shared);
                    assertSame(about, orders -> orders.hours(wanted, day), own, shared);
                    assertSame(about, orders -> sorted(orders.byCashier(wanted, day)), own, shared);
                    assertSame(about, orders -> sorted(orders.byMeans(wanted, day)), own, shared);
                });
                assertSameDay(practice, day, own.takings(), shared.takings());
                assertSameBill(practice, day, own.bills(), shared.bills());
                var sales = own.orders().page(Wanted.all(practice), day, MANY);
                for (var i = 0; i < sales.size(); i += FEW) {
                    assertSameSale(sales.get(i), own, shared);
                }
            }
        }
    }

    /// Each of them has to find some, and leave some out.
    private static Map<String, Wanted> wanted(boolean practice, Orders own, LocalDate day) {
        var none = Optional.<String>empty();
        var wanted = new TreeMap<String, Wanted>();
        wanted.put("all", Wanted.all(practice));
        for (var kind : SaleKind.values()) {
            wanted.put(kind.name(), wanted(practice, Optional.of(kind), none, Optional.empty(), Wanted.Text.NONE));
        }
        for (var means : Means.values()) {
            wanted.put(means.name(), wanted(practice, Optional.empty(), none, Optional.of(means), Wanted.Text.NONE));
        }
        own.page(Wanted.all(practice), day, 1).forEach(row -> {
            var number = row.number().toString();
            var ending = number.substring(number.length() - 4);
            wanted.put(
                    "a cashier",
                    wanted(practice, Optional.empty(), Optional.of(row.cashier()), Optional.empty(), Wanted.Text.NONE));
            wanted.put("a number", text(practice, new Wanted.Text(number, "", Optional.empty(), "")));
            wanted.put("an ending", text(practice, new Wanted.Text("x", ending, Optional.empty(), "")));
            wanted.put("a total", text(practice, new Wanted.Text("x", "", Optional.of(row.total()), "")));
            wanted.put("an item", text(practice, new Wanted.Text("x", "", Optional.empty(), row.firstItem())));
            wanted.put("sums", sums(practice, row.total()));
        });
        return wanted;
    }

    private static Wanted text(boolean practice, Wanted.Text text) {
        return wanted(practice, Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    private static Wanted sums(boolean practice, Money least) {
        return new Wanted(
                practice,
                Optional.empty(),
                Optional.empty(),
                Optional.of(1),
                Optional.empty(),
                Optional.of(least),
                Optional.of(least.plus(new Money(20_00))),
                Wanted.Text.NONE);
    }

    private static Wanted wanted(
            boolean practice,
            Optional<SaleKind> kind,
            Optional<String> cashier,
            Optional<Means> means,
            Wanted.Text text) {
        return new Wanted(practice, kind, cashier, Optional.empty(), means, Optional.empty(), Optional.empty(), text);
    }

    /// Page by page, none of which may lose a sale or show one twice.
    private static List<String> pages(Orders orders, Wanted wanted, LocalDate day) {
        var found = new ArrayList<SaleRow>();
        for (var page = orders.page(wanted, day, PAGE);
                !page.isEmpty();
                page = orders.page(wanted, day, Optional.of(page.getLast()), PAGE)) {
            found.addAll(page);
        }
        return sorted(found);
    }

    private static List<String> whole(Orders orders, boolean practice, LocalDate day) {
        var found = new ArrayList<Orders.WholeRow>();
        for (var page = orders.after(practice, day, Optional.empty(), PAGE);
                !page.isEmpty();
                page = orders.after(practice, day, Optional.of(page.getLast().sale()), PAGE)) {
            found.addAll(page);
        }
        return sorted(found);
    }

    private static void assertSameSale(SaleRow sale, Book own, DeskBook shared) {
        var number = sale.number();
        assertSame("a sale", orders -> orders.sale(number), own, shared);
        assertSame("a basket", orders -> orders.basket(number), own, shared);
        assertSame("its cash", orders -> orders.cash(number), own, shared);
        assertSame("its attempts", orders -> orders.attempts(number), own, shared);
        assertSame("its events", orders -> orders.events(number), own, shared);
        assertSame("its account", orders -> orders.account(number), own, shared);
        assertSame("what went back", orders -> orders.goneBack(number), own, shared);
        assertSame("its day", orders -> orders.numbered(number.practice(), number.toString()), own, shared);
        for (var event : own.orders().events(number)) {
            assertSame("an order's sale", orders -> orders.saleOf(event.outTradeNo()), own, shared);
        }
    }

    private static void assertSameDay(boolean practice, LocalDate day, Takings own, Takings shared) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.ofHours(8));
        assertEquals(sorted(own.until(practice, day, noon)), sorted(shared.until(practice, day, noon)));
        var mine = own.day(practice, day);
        var theirs = shared.day(practice, day);
        assertEquals(sorted(mine.hours()), sorted(theirs.hours()), "hours of " + day);
        assertEquals(sorted(mine.ways()), sorted(theirs.ways()), "ways of " + day);
        assertEquals(sorted(mine.items()), sorted(theirs.items()), "items of " + day);
        assertEquals(sorted(mine.back()), sorted(theirs.back()), "money back of " + day);
        assertEquals(sorted(mine.marks()), sorted(theirs.marks()), "marks of " + day);
    }

    /// The till's own ledger tells of the last shift and of the open one; of the others it knows the sums.
    private static void assertSameShifts(boolean practice, Shifts own, DeskShifts shared) {
        var found = shared.page(practice, Optional.empty(), MANY);
        var pages = new ArrayList<DeskShifts.TillShift>();
        for (var page = shared.page(practice, Optional.empty(), 2);
                !page.isEmpty();
                page = shared.page(practice, Optional.of(page.getLast()), 2)) {
            pages.addAll(page);
        }
        assertEquals(found, pages);
        var shifts = found.stream().map(DeskShifts.TillShift::shift).toList();
        own.last(practice).ifPresent(last -> assertEquals(true, texts(shifts).contains(said(last)), last::toString));
        assertEquals(
                own.open(practice).map(Questions::said),
                shifts.stream()
                        .filter(it -> it.closing().isEmpty())
                        .map(Questions::said)
                        .findFirst());
        for (var each : found) {
            assertEquals(own.sums(practice, each.shift()), shared.sums(practice, each), each.toString());
        }
    }

    private void assertSameLines(Audit own, DeskBook shared) {
        var chain = shared.audits().getFirst();
        assertEquals(1, shared.audits().size());
        assertEquals(own.first(), chain.first());
        assertEquals(own.last(), chain.last());
        assertEquals(texts(own.lines(1, own.last())), texts(chain.lines(1, own.last())));
        for (var day : days) {
            var noon = day.atTime(12, 0).toInstant(ZoneOffset.ofHours(8));
            assertEquals(own.firstAt(noon), chain.firstAt(noon), "the first line of " + day);
        }
        var report = new AuditReport(own, Optional.of(shared));
        for (var day : days.subList(0, Math.min(FEW, days.size()))) {
            for (var period : List.of(Optional.<Period>empty(), Optional.of(Period.week(day)))) {
                assertSamePages(report, new AuditFilter(period, Optional.empty(), "王"));
                for (var kind : AuditKind.values()) {
                    assertSamePages(report, new AuditFilter(period, Optional.of(kind), ""));
                }
            }
        }
    }

    private static void assertSamePages(AuditReport report, AuditFilter mine) {
        var theirs = new AuditFilter(Optional.of(SeenTills.ALL), mine.period(), mine.kind(), mine.text());
        assertEquals(pages(report, mine), pages(report, theirs), mine.toString());
    }

    private static List<String> pages(AuditReport report, AuditFilter filter) {
        var found = new ArrayList<String>();
        var page = report.page(filter, PAGE);
        page.rows().forEach(row -> found.add(text(row)));
        while (page.next().isPresent()) {
            page = report.page(filter, page.next().get(), PAGE);
            page.rows().forEach(row -> found.add(text(row)));
        }
        return found;
    }

    private static String text(AuditRow row) {
        return said(List.of(row.line(), row.at(), row.word(), row.event(), row.who(), row.sale()));
    }

    private static List<String> texts(List<?> answers) {
        return answers.stream().map(Questions::said).toList();
    }

    private static void assertSameBill(boolean practice, LocalDate day, Bills own, Bills shared) {
        for (var mchId : List.of("1900000109")) {
            var mine = own.ordersOf(practice, mchId, day);
            assertEquals(sorted(mine), sorted(shared.ordersOf(practice, mchId, day)));
            var numbers = mine.stream().map(Bills.OrderFact::outTradeNo).toList();
            assertEquals(sorted(own.orders(numbers)), sorted(shared.orders(numbers)));
            var refunds = own.refundsOf(practice, mchId, day);
            assertEquals(sorted(refunds), sorted(shared.refundsOf(practice, mchId, day)));
            var back = refunds.stream().map(Bills.RefundFact::outRefundNo).toList();
            assertEquals(sorted(own.refunds(back)), sorted(shared.refunds(back)));
            assertEquals(sorted(own.days(practice, mchId, day, day)), sorted(shared.days(practice, mchId, day, day)));
            assertEquals(own.firstDay(practice, mchId), shared.firstDay(practice, mchId));
        }
    }

    private static void assertSame(String about, Function<Orders, Object> question, Book own, DeskBook shared) {
        assertEquals(said(question.apply(own.orders())), said(question.apply(shared.orders())), about);
    }

    private static List<String> sorted(Collection<?> answers) {
        return answers.stream().map(Questions::said).sorted().toList();
    }

    /// Where it was sold the till does not say, and a server keeps millionths of a second.
    private static String said(Object answer) {
        return answer.toString()
                .replaceAll("shop=Optional\\[[^]]*]", "shop=Optional.empty")
                .replaceAll("(^|sale=)[^ /=]+/(?=P?\\d\\d-)", "$1")
                .replaceAll("(\\.\\d{6})\\d+Z", "$1Z");
    }
}

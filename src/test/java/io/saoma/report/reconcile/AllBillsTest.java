package io.saoma.report.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Book;
import io.saoma.book.DeskBook.Scope;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Samples;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.BillRow.Trade;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.bill.FundFlow;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One bill of a merchant with two shops, beside what both have handed on.
@Execution(CONCURRENT)
class AllBillsTest {

    private static final LocalDate DAY = BusinessDay.of(Samples.MORNING);
    private static final InstantSource NEXT_DAY = InstantSource.fixed(Samples.MORNING.plus(Duration.ofDays(1)));
    private static final String FIRST = "一号店";
    private static final String SECOND = "二号店";
    private static final int TILL = Samples.number(1).till();
    private static final String MERCHANT = Samples.charged(1).order().mchId();

    @TempDir
    private Path folder;

    private final List<BillRow> rows = new ArrayList<>();
    private int shops;

    @ParameterizedTest
    @EnumSource
    void everyPaymentOfEveryTillIsOneOfThem(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, FIRST, sold(1), sold(2));
        handOn(place, SECOND, sold(3), sold(4));
        try (var desk = new SharedDesk(place)) {
            var both = compared(all(desk, Scope.ALL));
            assertEquals(List.of(), both.differences());
            assertEquals(4, both.matched().size());
            assertEquals(Light.GREEN, both.light());

            var one = compared(all(desk, new Scope(Optional.of(FIRST), Optional.empty())));
            assertEquals(2, one.matched().size());
            assertEquals(List.of(), one.differences());
            assertEquals(2, one.elsewhere().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlyOneSideHasIsSettledAtItsTill(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, FIRST, sold(1));
        handOn(place, SECOND, sold(2));
        rows.removeLast();
        row(tillMade(7), Samples.charged(7).order().totalFee(), SECOND);
        row(tillMade(8), Samples.charged(8).order().totalFee(), "隔壁的店");
        try (var desk = new SharedDesk(place)) {
            var both = compared(all(desk, Scope.ALL));

            assertEquals(1, both.matched().size());
            assertEquals(1, both.elsewhere().size());
            assertEquals(
                    List.of(Optional.of(new Place(SECOND, TILL)), Optional.of(new Place(SECOND, TILL))),
                    both.differences().stream().map(both::place).toList());
            assertEquals(1, both.onlyAtWeChat().size());
            assertEquals(1, both.onlyHere().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayIsAsBadAsAtTheWorstTill(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, FIRST, List.of(read(Light.GREEN)));
        handOn(place, SECOND, List.of(read(Light.AMBER)));
        try (var desk = new SharedDesk(place)) {
            var month = all(desk, Scope.ALL).month(YearMonth.from(DAY));

            assertEquals(
                    List.of(new MonthDay.Agreed(Light.AMBER, Optional.empty())),
                    month.stream().flatMap(day -> day.agreed().stream()).toList());
        }
    }

    private Reconciliation compared(AllBills bills) {
        return assertInstanceOf(Compared.class, bills.fetch(DAY)).reconciliation();
    }

    private AllBills all(SharedDesk desk, Scope seen) {
        return new AllBills(new Rows(), desk.book(), seen, false, MERCHANT, NEXT_DAY);
    }

    /// A sale that was paid at once, and has its row in the bill once it is handed on.
    private static List<Event> sold(int counter) {
        var charged = Samples.charged(counter);
        return List.of(charged, Samples.code(charged), Samples.paid(charged, false));
    }

    @SafeVarargs
    private void handOn(SharedPlace place, String shop, List<Event>... deeds) throws Exception {
        // no two journals begin alike
        var clock = InstantSource.fixed(Samples.MORNING.plusSeconds(++shops));
        var home = folder.resolve(shop);
        try (var book = Book.open(new Home(home), "test", clock, FaultPoint.NONE)) {
            for (var deed : deeds) {
                deed.forEach(book::record);
                deed.stream()
                        .filter(Charged.class::isInstance)
                        .map(event -> ((Charged) event).order())
                        .forEach(order -> row(order.outTradeNo(), order.totalFee(), shop));
            }
            Handed.all(book, place, shop, TILL, home, clock);
        }
    }

    /// A number as only a till makes it.
    private static String tillMade(int counter) {
        return Samples.number(counter).toString().replace("-", "") + "01ABCDE";
    }

    private void row(String outTradeNo, Money fee, String shop) {
        var trade = new Trade(
                "wx8888888888888888", outTradeNo, "4200" + outTradeNo, shop + "-茶", Optional.of(TradeType.NATIVE));
        rows.add(new BillRow.Paid(Samples.MORNING.plusSeconds(8), trade, fee, fee, Money.ZERO, new Fee(7_500)));
    }

    private static Event read(Light light) {
        var nothing = new Reconciliation(
                DAY,
                Bill.Kind.ALL,
                List.of(),
                List.of(),
                List.of(),
                io.saoma.report.reconcile.Scope.of(false, TILL, FIRST));
        return new BillRead(
                DAY, false, MERCHANT, light, nothing.counts(), nothing.sums(), true, List.of(), "", Samples.MORNING);
    }

    /// WeChat, as far as it makes bills.
    private final class Rows implements BillGateway {

        @Override
        public BillAnswer<Bill> bill(LocalDate day) {
            return new BillAnswer.Got<>(new Bill(Bill.Kind.ALL, rows));
        }

        @Override
        public BillAnswer<FundFlow> funds(LocalDate day) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public BillAnswer<Bill> read(byte[] file) {
            throw new AssertionError("nobody asks");
        }
    }
}

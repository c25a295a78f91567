package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.proof.Tier;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Sales with histories that no till would write: the ledger draws the same picture of them each time.
/// `-Dhistories=N` plays so many.
@Execution(ExecutionMode.CONCURRENT)
class FoldTest {

    private static final int HISTORIES =
            Integer.getInteger("histories", (int) Tier.chosen().of(500, 5_000, 50_000));

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void drawsTheSamePictureEachTimeAndTheOneThatTheRulesDraw() throws IOException, SQLException {
        System.out.println("FoldTest: -Dseed=" + seed);
        var events = histories(HISTORIES);
        Journals.write(new Home(folder), events);

        var once = drawn("once", 1);

        assertFalse(once.isEmpty());
        assertEquals(once, drawn("twice", 2));
        assertEquals(once, drawnQuickly());
        assertEachListHasTheOrdersThatItSays();
        assertEquals(expected(events), stages("once"));
    }

    private static Map<String, String> expected(List<Event> events) {
        var histories = new TreeMap<String, List<PaymentEvent>>();
        events.stream()
                .filter(PaymentEvent.class::isInstance)
                .map(PaymentEvent.class::cast)
                .forEach(event -> histories
                        .computeIfAbsent(event.outTradeNo(), _ -> new ArrayList<>())
                        .add(event));
        var stages = new TreeMap<String, String>();
        histories.forEach((number, history) -> stages.put(number, stage(history)));
        return stages;
    }

    private static String stage(List<PaymentEvent> history) {
        return switch (Payment.of(history).state()) {
            case PaymentState.LaidAside _ -> "LAID_ASIDE";
            case PaymentState.Placing _ -> "PLACING";
            case PaymentState.Waiting _ -> "WAITING";
            case PaymentState.Unknown _ -> "UNKNOWN";
            case PaymentState.Closing _, PaymentState.Reversing _ -> "CLOSING";
            case PaymentState.Review _ -> "REVIEW";
            case PaymentState.Paid(var _, var late) -> late ? "PAID late" : "PAID";
            case PaymentState.Closed _ -> "CLOSED";
            case PaymentState.Refused _ -> "REFUSED";
        };
    }

    List<Event> histories(int sales) {
        var open = new ArrayList<List<Event>>();
        for (var counter = 1; counter <= sales; counter++) {
            open.add(history(Samples.sale(counter)));
        }
        var mixed = new ArrayList<Event>();
        while (!open.isEmpty()) {
            var history = open.get(random.nextInt(Math.min(20, open.size())));
            mixed.add(history.removeFirst());
            open.removeIf(List::isEmpty);
        }
        return mixed;
    }

    private List<Event> history(Sale sale) {
        var history = new ArrayList<Event>();
        var orders = new ArrayList<PaymentEvent>();
        begin(sale, history, orders);
        for (var i = random.nextInt(8); i > 0; i--) {
            var order = orders.get(random.nextInt(orders.size()));
            var event = next(sale, order, orders.size());
            if (event instanceof Reattempted again) {
                orders.add(again);
            }
            history.add(event);
        }
        return history;
    }

    /// By WeChat, or in cash and then by WeChat.
    private void begin(Sale sale, List<Event> history, List<PaymentEvent> orders) {
        if (random.nextInt(3) > 0) {
            orders.add(Samples.charged(sale));
        } else {
            history.add(new SoldForCash(sale, cash(), sale.at()));
            orders.add(new Reattempted(sale, Samples.order(sale, 1), sale.at()));
        }
        history.addAll(orders);
    }

    private Cash cash() {
        var due = new Money(random.nextInt(-200, 1500));
        return due.isPositive() ? new Cash(due, due.plus(new Money(random.nextInt(500)))) : Cash.exactly(due);
    }

    private Event next(Sale sale, PaymentEvent order, int attempts) {
        var number = order.outTradeNo();
        var at = sale.at().plusNanos(random.nextLong(1L << 40));
        return switch (random.nextInt(15)) {
            case 0 -> new Reattempted(sale, Samples.order(sale, attempts + 1), at);
            case 1 -> Samples.code(order);
            case 2 -> new BecameUnknown(number, "TIMEOUT", at);
            case 3 -> new ClosingStarted(number, List.of(GivenUp.values()).get(random.nextInt(4)), at);
            case 4 -> new CloseRefused(number, "ORDERPAID", "订单已支付", at);
            case 5 -> Samples.paid(order, "4200" + number, new Money(1250), random.nextBoolean());
            case 6 -> Samples.closed(order);
            case 7 -> new OrderRefused(number, "NOAUTH", "商户无此接口权限", at);
            case 8 -> new ReviewNeeded(number, "total_fee 1 instead of 1250", at);
            case 12 -> new ReviewEnded(number, "已在商户平台核对", "老板", at);
            case 13 -> new ConfirmedByHand(number, "4200" + number, "断网", "老板", at);
            case 9 -> new PaymentNotified(number, "4200" + number, at);
            case 10 -> new CashTaken(sale.number(), cash(), "小王", at);
            case 11 -> new CashReturned(sale.number(), new Money(random.nextInt(1, 1500)), "小王", at);
            default -> new LateAccepted(number, "老板", at);
        };
    }

    private List<String> drawn(String name, int times) throws IOException, SQLException {
        var home = new Home(folder.resolve(name));
        home.make(Disk.REAL);
        try (var ledger = new LedgerFile(home.folder(), Disk.REAL).create(FaultPoint.NONE);
                var journal = Journal.open(folder.resolve("journal"), Disk.REAL, FaultPoint.NONE)) {
            assertTrue(JournalWalk.between(Chain.START, journal.tip(), journal.folder(), line -> {
                for (var i = 0; i < times; i++) {
                    ledger.apply(line);
                }
                ledger.commit();
            }));
            assertEquals(journal.tip(), ledger.head());
            ledger.sync();
        }
        return LedgerDump.of(home);
    }

    private List<String> drawnQuickly() throws IOException, SQLException {
        var home = new Home(folder.resolve("quickly"));
        home.make(Disk.REAL);
        try (var journal = Journal.open(folder.resolve("journal"), Disk.REAL, FaultPoint.NONE)) {
            var file = new LedgerFile(home.folder(), Disk.REAL);
            assertEquals(
                    journal.tip().seq(), LedgerDrawing.into(file, journal.folder(), journal.tip(), FaultPoint.NONE));
        }
        return LedgerDump.of(home);
    }

    private void assertEachListHasTheOrdersThatItSays() throws SQLException {
        var open = "stage IN ('PLACING', 'WAITING', 'UNKNOWN', 'CLOSING', 'REVIEW')";
        assertEquals(orders("TRUE", open), listed("open_order", "TRUE"));
        assertEquals(orders("TRUE", "late AND NOT accepted"), listed("late_order", "TRUE"));
        assertEquals(
                orders("transaction_id, time_end", "stage = 'PAID'"), listed("paid_order", "transaction_id, time_end"));
        assertEquals(
                orders("hand_number, p.created", "hand_number IS NOT NULL"),
                listed("hand_order", "hand_number, created"));
        assertEquals(
                once("SELECT s.practice, p.mch_id, MIN(p.created) FROM payorder p JOIN sale s ON s.sale_no = p.sale_no"
                        + " GROUP BY 1, 2 ORDER BY 1, 2"),
                once("SELECT practice, mch_id, MIN(created) FROM first_order GROUP BY 1, 2 ORDER BY 1, 2"));
    }

    private List<String> orders(String columns, String which) throws SQLException {
        return once("SELECT p.id, s.practice, " + columns + " FROM payorder p JOIN sale s ON s.sale_no = p.sale_no"
                + " WHERE " + which + " ORDER BY 1");
    }

    private List<String> listed(String list, String columns) throws SQLException {
        return once("SELECT id, practice, " + columns + " FROM " + list + " ORDER BY 1");
    }

    private List<String> once(String query) throws SQLException {
        return LedgerDump.rows(new Home(folder.resolve("once")), query);
    }

    private Map<String, String> stages(String name) throws SQLException {
        var stages = new TreeMap<String, String>();
        LedgerDump.rows(
                        new Home(folder.resolve(name)),
                        "SELECT out_trade_no, stage || CASE WHEN late THEN ' late' ELSE '' END FROM payorder")
                .forEach(row -> stages.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1)));
        return stages;
    }
}

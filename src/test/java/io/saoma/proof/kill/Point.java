package io.saoma.proof.kill;

import io.saoma.simulator.fault.Call;
import java.util.ArrayList;
import java.util.List;

/// A named instant of the till at which it is killed, and what has to happen so that it comes there.
///
/// @param window whether only the whole till with its screens comes there
/// @param way how the instant is known
/// @param cashier what the cashier does with the first sale: `SELL`, `CANCEL` or `LOOK`
/// @param customer what the customer does meanwhile
/// @param before what happens to the home before the start
record Point(String name, boolean window, Way way, String cashier, Customer.Habit customer, Damage before) {

    /// How the instant is known.
    sealed interface Way {}

    /// The victim stands still there.
    record Stands() implements Way {}

    /// The victim is told to end, and stands still there while it takes its leave.
    record StandsLeaving() implements Way {}

    /// The request has arrived at WeChat, whose answer is held back.
    record Asked(Call call) implements Way {}

    /// A question is out while the victim takes its leave.
    record Leaving() implements Way {}

    /// A second till has just been started beside it.
    record Beside() implements Way {}

    /// What else has happened to the home.
    enum Damage {
        NONE,
        LEDGER_LOST,
        TAIL_TORN
    }

    private static final List<String> STEPS = List.of(
            "journal.before-write",
            "journal.after-write",
            "journal.after-force",
            "ledger.before-commit",
            "ledger.after-commit",
            "ledger.after-sync");

    /// Every point that there is; those at which most is at stake come first, for a short run.
    static List<Point> all() {
        var all = new ArrayList<Point>();
        STEPS.forEach(step -> all.add(lean("Charged/" + step, "SELL", Customer.Habit.ANY)));
        STEPS.forEach(step -> all.add(lean("PaymentReceived/" + step, "SELL", Customer.Habit.PAYS)));
        all.addAll(selling());
        all.addAll(cancelling());
        all.addAll(closing());
        all.addAll(opening());
        STEPS.forEach(step -> all.add(lean("ClosingStarted/" + step, "CANCEL", Customer.Habit.NEVER)));
        STEPS.forEach(step -> all.add(lean("CodeReceived/" + step, "SELL", Customer.Habit.ANY)));
        STEPS.forEach(step -> all.add(lean("OrderClosed/" + step, "CANCEL", Customer.Habit.NEVER)));
        return List.copyOf(all);
    }

    private static List<Point> opening() {
        return List.of(
                lean("TillOpened/journal.after-write", "SELL", Customer.Habit.ANY),
                lean("TillOpened/ledger.after-commit", "SELL", Customer.Habit.ANY),
                opening("opening.line-applied", Damage.LEDGER_LOST),
                opening("opening.tail-kept", Damage.TAIL_TORN),
                opening("opening.tail-cut", Damage.TAIL_TORN));
    }

    private static List<Point> selling() {
        return List.of(
                lean("before send", "SELL", Customer.Habit.ANY),
                lean("after send", new Asked(Call.UNIFIEDORDER), "SELL", Customer.Habit.ANY),
                lean("code read", "SELL", Customer.Habit.ANY),
                lean("recorded CodeReceived", "SELL", Customer.Habit.ANY),
                window("code shown", new Stands(), "SELL", Customer.Habit.ANY),
                lean("asking", new Asked(Call.ORDERQUERY), "SELL", Customer.Habit.ANY),
                lean("paid read", "SELL", Customer.Habit.PAYS),
                lean("recorded PaymentReceived", "SELL", Customer.Habit.PAYS),
                window("green shown", new Stands(), "SELL", Customer.Habit.PAYS),
                window("second till beside", new Beside(), "SELL", Customer.Habit.ANY));
    }

    private static List<Point> cancelling() {
        return List.of(
                window("cancel wished", new Stands(), "CANCEL", Customer.Habit.NEVER),
                lean("before close", "CANCEL", Customer.Habit.NEVER),
                lean("close sent", new Asked(Call.CLOSEORDER), "CANCEL", Customer.Habit.NEVER),
                lean("close read", "CANCEL", Customer.Habit.NEVER),
                lean("recorded OrderClosed", "CANCEL", Customer.Habit.NEVER),
                lean("late money read", "CANCEL", Customer.Habit.PAYS_LATE),
                lean("recorded late money", "CANCEL", Customer.Habit.PAYS_LATE));
    }

    private static List<Point> closing() {
        return List.of(
                window("farewell", new Leaving(), "SELL", Customer.Habit.ANY),
                window("TillClosed/journal.before-write", new StandsLeaving(), "LOOK", Customer.Habit.ANY),
                window("TillClosed/ledger.after-sync", new StandsLeaving(), "LOOK", Customer.Habit.ANY));
    }

    private static Point lean(String name, String cashier, Customer.Habit customer) {
        return lean(name, new Stands(), cashier, customer);
    }

    private static Point lean(String name, Way way, String cashier, Customer.Habit customer) {
        return new Point(name, false, way, cashier, customer, Damage.NONE);
    }

    private static Point opening(String name, Damage before) {
        return new Point(name, false, new Stands(), "SELL", Customer.Habit.ANY, before);
    }

    private static Point window(String name, Way way, String cashier, Customer.Habit customer) {
        return new Point(name, true, way, cashier, customer, Damage.NONE);
    }
}

package io.saoma.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shared book, as a manager's desk asks it; each call waits for the network.
public final class DeskBook {

    private final SharedLedger ledger;

    /// @param words how the engine says what each engine says in its own way
    public DeskBook(Lender lender, Map<String, String> words) {
        this(new SharedLedger(lender, words, Scope.ALL));
    }

    private DeskBook(SharedLedger ledger) {
        this.ledger = ledger;
    }

    /// Whose sales are seen; what is empty leaves none out.
    public record Scope(Optional<String> shop, Optional<Integer> till) {

        public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());
    }

    /// One till of one shop.
    public record Till(String shop, int number) {}

    /// The same, seen only so far.
    public DeskBook of(Scope scope) {
        return new DeskBook(ledger.of(scope));
    }

    /// Every till that has ever handed anything on, shop by shop.
    public List<Till> tills() {
        return ledger.ask(tables ->
                tables.questions().list("tills", row -> new Till(row.getString("shop"), row.getInt("till"))));
    }

    /// A number that is another one as soon as any till has handed something on.
    public long pulse() {
        return ledger.ask(tables ->
                tables.questions().first("pulse", row -> row.getLong("pulse")).orElse(0L));
    }

    /// The sales and their orders.
    public Orders orders() {
        return new Orders(ledger);
    }

    /// What each day brought.
    public Takings takings() {
        return new Takings(ledger);
    }

    /// From one count of a drawer to the next.
    public DeskShifts shifts() {
        return new DeskShifts(ledger);
    }

    /// The lines of every chain that is seen.
    public List<Audit> audits() {
        return ledger.ask(tables -> tables.questions().list("chains", row -> ChainAudit.of(ledger, row)));
    }

    /// WeChat's bills, and what lies beside them.
    public Bills bills() {
        return new Bills(ledger);
    }
}

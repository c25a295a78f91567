package io.saoma.proof.mutant;

import java.util.List;
import java.util.regex.Pattern;

/// One way to break a promise, as changes of the till's source, and the machine that has to notice it.
@SuppressWarnings("ImmutableEnumChecker") // lists stand still here
enum Mutant {
    JOURNAL_WITHOUT_FSYNC(
            "io.saoma.proof.power.PowerTest",
            new Change("book/Journal.java", "file.force();\n            faults", "faults")),
    INTENT_WRITTEN_AFTER_THE_SEND("io.saoma.proof.shop.ShopTest", new Change("payment/PaymentDesk.java", """
                book.record(event);
                return carry(Payment.of(List.of(event)), code, progress);
        """, """
                    var open = carry(Payment.of(List.of(event)), code, progress);
                    book.record(event);
                    return open;
            """)),
    NO_LAST_QUERY_AFTER_CLOSE(
            "io.saoma.proof.shop.ShopTest",
            new Change("payment/Findings.java", "case CloseAccepted _ -> Optional.empty();", """
                case CloseAccepted _ -> Optional.of(new OrderClosed(number, "CLOSED", at));
                """)),
    NO_AMOUNT_CHECK(
            "io.saoma.proof.matrix.FaultMatrixTest",
            new Change("wechat/Binding.java", "fields.put(\"total_fee\", Long.toString(order.totalFee().fen()));", "")),
    DEFAULT_WRITE_DELAY_AND_NO_REPLAY(
            "io.saoma.proof.power.PowerTest",
            new Change("book/LedgerFile.java", ";WRITE_DELAY=0", ""),
            new Change(
                    "book/Opening.java",
                    "bringLevel(ledger);\n            LedgerCheck.pass(ledger, journal);",
                    "if (ledger.head().seq() > journal.tip().seq()) { bringLevel(ledger); }"));

    private final String machine;
    private final List<Change> changes;

    Mutant(String machine, Change... changes) {
        this.machine = machine;
        this.changes = List.of(changes);
    }

    /// A place in a source file below `io/saoma`, which must stand there exactly once, and what takes its place.
    record Change(String file, String from, String to) {

        String of(String source) {
            if (source.split(Pattern.quote(from), -1).length != 2) {
                throw new IllegalStateException("does not stand in the source once: " + this);
            }
            return source.replace(from, to);
        }
    }

    String machine() {
        return machine;
    }

    List<Change> changes() {
        return changes;
    }
}

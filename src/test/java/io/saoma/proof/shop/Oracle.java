package io.saoma.proof.shop;

import static java.util.stream.Collectors.joining;

import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.proof.Tally.Count;
import io.saoma.sale.Event;
import io.saoma.simulator.order.Charge;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Watches that no promise is broken: after every event, and at the end, when three books are laid side by side.
final class Oracle {

    private final ModelWeChat weChat;
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, String> orderOfTransaction = new HashMap<>();
    private final Set<Event> acknowledged = new LinkedHashSet<>();
    private final Set<String> forgotten = new HashSet<>();
    private final RefundOracle refunds;

    Oracle(ModelWeChat weChat) {
        this.weChat = weChat;
        this.refunds = new RefundOracle(weChat);
    }

    /// A promise that was not kept.
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Count count;

        Broken(Count count, String what) {
            super(count + ": " + what);
            this.count = count;
        }

        Count count() {
            return count;
        }
    }

    /// The book has said that this is written down.
    void recorded(Event event) {
        acknowledged.add(event);
        switch (event) {
            case Charged charged -> fresh(charged.outTradeNo());
            case Reattempted again -> fresh(again.outTradeNo());
            case PaymentReceived paid -> took(paid);
            case RefundEvent refund -> refunds.recorded(refund);
            default -> {}
        }
    }

    private void fresh(String number) {
        if (!numbers.add(number)) {
            throw new Broken(Count.DOUBLED, "the number " + number + " is used twice");
        }
    }

    private void took(PaymentReceived paid) {
        var receipt = paid.receipt();
        charge(paid.outTradeNo(), receipt.transactionId(), receipt.totalFee().fen());
        var before = orderOfTransaction.putIfAbsent(receipt.transactionId(), paid.outTradeNo());
        if (before != null) {
            throw new Broken(Count.DOUBLED, receipt.transactionId() + " is recorded for " + before + " too");
        }
    }

    /// Looks from the latest back: it is one of the last, and a long day has thousands.
    private void charge(String number, String transactionId, long fen) {
        var known = weChat.charges().reversed().stream().anyMatch(charge -> isOf(charge, number, transactionId, fen));
        if (!known) {
            throw new Broken(Count.INVENTED, number + " is recorded as paid, but WeChat has taken nothing for it");
        }
    }

    private static boolean isOf(Charge charge, String number, String transactionId, long fen) {
        return charge.outTradeNo().equals(number)
                && charge.transactionId().equals(transactionId)
                && charge.fen() == fen;
    }

    /// A start has found this on the disk: the book vouches for it, whether or not the last life could still say so.
    void found(MemoryDisk disk) {
        journal(disk).stream().filter(event -> !acknowledged.contains(event)).forEach(this::recorded);
    }

    /// The screens are told this; `steady` says that the disk has not failed of late.
    void told(PaymentStatus status, MemoryDisk disk, boolean steady) {
        var number = status.payment().order().outTradeNo();
        if (steady && !MemoryBook.journalIsForced(disk)) {
            throw new Broken(Count.LOST, "screens are told of " + number + " before it is on the disk");
        }
        switch (status.payment().state()) {
            case Waiting _ -> {
                if (!numbers.contains(number)) {
                    throw new Broken(Count.LOST, "a code is shown for " + number + ", which no book knows");
                }
            }
            case Paid(var receipt, var _) -> {
                if (!number.equals(orderOfTransaction.get(receipt.transactionId()))) {
                    throw new Broken(Count.LOST, number + " turns green before it is written down");
                }
            }
            default -> {}
        }
    }

    /// An old backup took the place of the disk: what was recorded since is gone, and only WeChat's bill can tell.
    void restored(MemoryDisk old) {
        var left = new HashSet<>(journal(old));
        acknowledged.removeIf(event -> {
            var gone = !left.contains(event);
            if (gone && event instanceof PaymentReceived paid) {
                orderOfTransaction.remove(paid.receipt().transactionId());
            } else if (gone && (event instanceof Charged || event instanceof Reattempted)) {
                forgotten.add(((PaymentEvent) event).outTradeNo());
            } else if (gone && event instanceof RefundAsked asked) {
                refunds.forget(asked);
            }
            return gone;
        });
    }

    /// Everybody has gone home: what WeChat took, what the journal says and what the ledger says is the same.
    void compare(MemoryDisk disk, boolean thoroughly) throws IOException, SQLException {
        var findings = MemoryBook.findings(disk);
        if (!findings.isEmpty()) {
            throw new Broken(Count.LOST, "the journal is broken: " + findings);
        }
        var journal = MemoryBook.journal(disk);
        var missing = new ArrayList<>(acknowledged);
        missing.removeAll(new HashSet<>(journal));
        if (!missing.isEmpty()) {
            throw new Broken(Count.LOST, "recorded, but not in the journal: " + missing);
        }
        var charged = new TreeSet<String>();
        weChat.kept().stream()
                .filter(charge -> !forgotten.contains(charge.outTradeNo()))
                .forEach(
                        charge -> charged.add(charge.outTradeNo() + " " + charge.transactionId() + " " + charge.fen()));
        same("the journal", charged, MemoryBook.paid(journal), journal);
        same("the ledger", charged, MemoryBook.paid(disk), journal);
        refunds.compare(journal, MemoryBook.givenBack(disk));
        verified(journal);
        if (thoroughly) {
            fold(disk);
        }
    }

    /// Whatever was taken for paid by hand has ended by WeChat's own word, and its money was never called late.
    private void verified(List<Event> journal) {
        journal.stream()
                .filter(ConfirmedByHand.class::isInstance)
                .map(hand -> ((ConfirmedByHand) hand).outTradeNo())
                .filter(number -> !forgotten.contains(number))
                .distinct()
                .forEach(number -> verified(Payment.of(journal.stream()
                        .filter(PaymentEvent.class::isInstance)
                        .map(PaymentEvent.class::cast)
                        .filter(event -> event.outTradeNo().equals(number))
                        .toList())));
    }

    /// What had come late before anybody's word stays late.
    private static void verified(Payment payment) {
        if (payment.unverified() && !(payment.state() instanceof PaymentState.Review)) {
            throw new Broken(Count.LOST, "nobody has verified what was taken by hand: " + payment);
        }
        if (payment.byHand().isPresent() && payment.state() instanceof Paid(var _, var late) && late) {
            throw new Broken(Count.LOST, "the goods have gone, and their money is called late: " + payment);
        }
    }

    private void same(String book, Set<String> charged, List<String> paid, List<Event> journal) {
        var relevant = paid.stream()
                .filter(line -> !forgotten.contains(line.split(" ", 2)[0]))
                .toList();
        var lost = new TreeSet<>(charged);
        relevant.forEach(lost::remove);
        if (!lost.isEmpty()) {
            throw new Broken(Count.LOST, book + " does not know what WeChat took: " + lost + story(lost, journal));
        }
        var invented = new TreeSet<>(relevant);
        invented.removeAll(charged);
        if (!invented.isEmpty()) {
            throw new Broken(
                    Count.INVENTED, book + " says paid, WeChat does not: " + invented + story(invented, journal));
        }
        if (new HashSet<>(relevant).size() != relevant.size()) {
            throw new Broken(Count.DOUBLED, book + " has a payment twice: " + relevant);
        }
    }

    /// What the journal tells of these orders, and between it of starts and ends of the till.
    private static String story(Set<String> lines, List<Event> journal) {
        return journal.stream()
                .filter(event -> !(event instanceof PaymentEvent payment)
                        || lines.stream().anyMatch(line -> line.startsWith(payment.outTradeNo())))
                .map(event -> "\n" + event)
                .collect(joining());
    }

    /// The ledger is what the journal alone makes of it.
    private static void fold(MemoryDisk disk) throws IOException, SQLException {
        var alone = MemoryBook.journalAlone(disk);
        try {
            MemoryBook.open(() -> World.DAWN, alone).close();
            var drawn = MemoryBook.dump(alone);
            var kept = MemoryBook.dump(disk);
            // the new book has written two lines more: that it was opened, and closed
            drawn.removeIf(row -> row.startsWith("head|") || (row.startsWith("entry|") && row.contains("|till.")));
            kept.removeIf(row -> row.startsWith("head|") || (row.startsWith("entry|") && row.contains("|till.")));
            if (!drawn.equals(kept)) {
                throw new Broken(Count.LOST, "the ledger is not what the journal makes of it");
            }
        } finally {
            alone.forget();
        }
    }

    private static List<Event> journal(MemoryDisk disk) {
        try {
            return MemoryBook.journal(disk);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

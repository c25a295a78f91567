package io.saoma.ui.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Refused;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.MonthDay;
import io.saoma.report.reconcile.Reading;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.report.reconcile.Reading.NotOver;
import io.saoma.report.reconcile.Reading.Unread;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.report.reconcile.Taken;
import io.saoma.ui.Chip;
import io.saoma.ui.Sentence;
import java.util.Collection;
import java.util.Collections;

/// How a day stands, and what came of a deed, in words.
final class ReconcileWords {

    private ReconcileWords() {}

    static Chip chip(MonthDay day) {
        return day.agreed().map(it -> chip(it.light())).orElse(day.made() ? Chip.BILL_UNREAD : Chip.BILL_NOT_YET);
    }

    static Chip chip(Light light) {
        return switch (light) {
            case GREEN -> Chip.BILL_AGREES;
            case AMBER -> Chip.BILL_LOOK;
            case RED -> Chip.BILL_DIFFERS;
        };
    }

    /// How the chosen day stands.
    static Sentence of(ReconcileFace face) {
        return face.read()
                .map(ReconcileWords::of)
                .or(() -> face.standing().map(ReconcileWords::of))
                .orElse(Sentence.of("reconcile.reading"));
    }

    private static Sentence of(MonthDay day) {
        return day.agreed()
                .map(it -> Sentence.of(
                        switch (it.light()) {
                            case GREEN -> "reconcile.green";
                            case AMBER -> "reconcile.amberBefore";
                            case RED -> "reconcile.redBefore";
                        }))
                .orElse(Sentence.of(day.made() ? "reconcile.unread" : "reconcile.unmade"));
    }

    private static Sentence of(Reconciliation day) {
        if (day.differences().isEmpty()) {
            return Sentence.of(day.kind() == Bill.Kind.ALL ? "reconcile.green" : "reconcile.part");
        }
        if (isLost(day)) {
            return Sentence.of("reconcile.lost", day.onlyAtWeChat().size());
        }
        return Sentence.of(day.light() == Light.RED ? "reconcile.red" : "reconcile.amber");
    }

    /// Whether WeChat has a day of which the book has nothing.
    private static boolean isLost(Reconciliation day) {
        return day.matched().isEmpty()
                && day.onlyAtWeChat().size() > 1
                && day.onlyAtWeChat().stream().allMatch(it -> it.ours().isEmpty());
    }

    /// That it was compared, and how much of it is this till's.
    static Sentence compared(Reconciliation day) {
        return Sentence.of(
                "reconcile.compared", day.sums().payments(), day.sums().backs());
    }

    /// Why a bill was not to be had.
    static Sentence of(Reading reading) {
        return switch (reading) {
            case Compared(var day) -> of(day);
            case NotOver(var day) -> Sentence.of("reconcile.notOver", day);
            case Unread(var why) -> of(why);
        };
    }

    private static Sentence of(BillAnswer<Bill> why) {
        return switch (why) {
            case NotYet<Bill> _ -> Sentence.of("reconcile.notYet");
            case Silent<Bill> _ -> Sentence.of("reconcile.silent");
            case Refused<Bill>(var code, var text) -> Sentence.of("reconcile.refused", text, code);
            case Unreadable<Bill>(var fault, var _) -> of(fault);
            case BillAnswer.Got<Bill> _, BillAnswer.EmptyDay<Bill> _ ->
                throw new IllegalArgumentException("a bill that came is compared");
        };
    }

    private static Sentence of(Fault fault) {
        return Sentence.of(
                switch (fault) {
                    case NO_BILL -> "reconcile.noBill";
                    case NOT_WHOLE -> "reconcile.notWhole";
                    case OTHER_MERCHANT -> "reconcile.otherMerchant";
                });
    }

    static Sentence of(Taken taken) {
        return Sentence.of(
                switch (taken) {
                    case DONE -> "reconcile.taken";
                    case UNCONFIRMED -> "reconcile.unconfirmed";
                    case NOT_OURS -> "reconcile.notOurs";
                });
    }

    static Sentence of(Collection<Taken> taken) {
        var done = Collections.frequency(taken, Taken.DONE);
        return done == taken.size()
                ? Sentence.of("reconcile.allTaken", done)
                : Sentence.of("reconcile.someTaken", done, taken.size() - done);
    }
}

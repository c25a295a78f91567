package io.saoma.ui.reconcile;

import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.EmptyDay;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Refused;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.report.reconcile.FundsBeside.Pair;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.NotOver;
import io.saoma.report.reconcile.FundsReading.Unread;
import io.saoma.ui.Sentence;
import io.saoma.ui.reconcile.FundsFace.Answered;
import io.saoma.ui.reconcile.FundsFace.Asking;
import io.saoma.ui.reconcile.FundsFace.Away;
import io.saoma.ui.reconcile.FundsFace.Failed;

/// What came of wanting to see the merchant's account, in words.
final class FundsWords {

    /// What the till says by itself where it has no certificate to show.
    private static final String CERTIFICATE = "CERTIFICATE";

    private FundsWords() {}

    static Sentence of(FundsFace face) {
        return switch (face) {
            case Away _, Asking _ -> Sentence.of("reconcile.working");
            case Failed _ -> Sentence.of("reconcile.failed");
            case Answered(Laid(var beside)) -> Sentence.of(beside.balance().isPresent() ? "funds.laid" : "funds.empty");
            case Answered(NotOver(var day)) -> Sentence.of("reconcile.notOver", day);
            case Answered(Unread(var why)) -> of(why);
        };
    }

    private static Sentence of(BillAnswer<?> why) {
        return switch (why) {
            case NotYet<?> _ -> Sentence.of("reconcile.notYet");
            case Silent<?> _ -> Sentence.of("funds.silent");
            case Refused<?>(var code, var _) when code.equals(CERTIFICATE) -> Sentence.of("funds.certificate");
            case Refused<?>(var code, var text) -> Sentence.of("reconcile.refused", text, code);
            case Unreadable<?>(var fault, var _) -> of(fault);
            case Got<?> _, EmptyDay<?> _ -> throw new IllegalArgumentException("an account that came is laid");
        };
    }

    private static Sentence of(Fault fault) {
        return Sentence.of(
                switch (fault) {
                    case NO_BILL -> "funds.unknown";
                    case NOT_WHOLE -> "reconcile.notWhole";
                    case OTHER_MERCHANT -> "reconcile.otherMerchant";
                });
    }

    /// How far account and bill are apart.
    static Sentence of(Pair pair) {
        var apart =
                (pair.difference().isPositive() ? "+" : "") + pair.difference().yuan();
        return switch (pair.standing()) {
            case SAME -> Sentence.of("funds.same");
            case ROUNDED -> Sentence.of("funds.rounded", apart);
            case DIFFERS -> Sentence.of("funds.apart", apart);
        };
    }
}

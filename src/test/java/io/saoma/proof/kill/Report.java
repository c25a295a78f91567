package io.saoma.proof.kill;

import io.saoma.book.Evidence;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.proof.Tally.Count;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.order.Charge;
import io.saoma.simulator.phone.CodeState;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the cashier was told when the till started again, held against what WeChat knows.
final class Report {

    private static final Messages WORDS = new Messages(Language.ZH);
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4,6}");
    private static final List<String> VERDICTS = List.of(
            "paid",
            "waiting",
            "closed",
            "refused",
            "asking",
            "cutOff",
            "cancelled",
            "expired",
            "interrupted",
            "numberTaken",
            "late",
            "amountDiffers",
            "contradicted",
            "unwritten");

    private final Judge judge;
    private final Simulator weChat;
    private final Set<Charge> before;

    /// `before` is what WeChat had taken before the till started.
    Report(Judge judge, Simulator weChat, Set<Charge> before) {
        this.judge = judge;
        this.weChat = weChat;
        this.before = before;
    }

    /// Holds what the till says against what its last run has left.
    void check(Child till, Optional<Evidence> last) {
        var open = last.map(Evidence::open).orElse(List.of());
        var clean = last.map(Evidence::closed).orElse(true);
        heading(till.said(Word.TOLD).stream().map(List::getFirst).findFirst(), open, clean);
        var left = new HashMap<String, Payment>();
        open.forEach(payment -> left.put(payment.sale().number().brief(), payment));
        var recorded = clean ? Recorded.nothing() : Recorded.of(last.orElseThrow());
        till.said(Word.OUTCOME).forEach(it -> outcome(it.get(0), it.get(1), left, recorded));
        judge.charge(Count.LOST, !left.isEmpty(), "the report does not name " + left.keySet());
        judge.charge(
                Count.LOST, !recorded.lastIsNamed(), "the report does not name what was paid last: " + recorded.last());
    }

    /// That nothing was lost is examined by the judge in any case, so it may be said.
    private void heading(Optional<String> told, List<Payment> open, boolean clean) {
        var expected = clean
                ? Optional.of("startup.leftOpen").filter(_ -> !open.isEmpty())
                : Optional.of("startup.nothingLost");
        var wanted = expected.map(key -> WORDS.text(key).formatted(open.size()));
        judge.charge(Count.INVENTED, !told.equals(wanted), "told '" + told + "' in the place of '" + wanted + "'");
    }

    private void outcome(String text, String details, Map<String, Payment> left, Recorded recorded) {
        var number = NUMBER.matcher(details);
        var brief = number.find() ? number.group() : "";
        var payment = left.remove(brief);
        if (payment == null) {
            judge.charge(
                    Count.INVENTED,
                    recorded.name(brief)
                            .filter(it -> says(text, isLate(it) ? "late" : "paidBefore", it) && taken(it, details))
                            .isEmpty(),
                    "the report names a payment that was neither open nor just paid: " + details);
            return;
        }
        var verdict = VERDICTS.stream().filter(it -> says(text, it, payment)).findFirst();
        judge.charge(
                Count.INVENTED,
                !verdict.map(it -> isTrue(it, payment, details)).orElse(false),
                "told '%s, %s' of %s".formatted(text, details, payment));
    }

    private static boolean says(String text, String verdict, Payment payment) {
        var amount = payment.order().totalFee().toString();
        return text.equals(WORDS.text("startup.outcome").formatted(amount, WORDS.text("startup." + verdict)));
    }

    private boolean isTrue(String verdict, Payment payment, String details) {
        return switch (verdict) {
            case "paid" -> taken(payment, details) && !isGivenUp(payment);
            case "late" -> taken(payment, details) && !(payment.state() instanceof Waiting);
            case "waiting" -> wasOpen(payment) && payment.state() instanceof Waiting;
            case "cancelled", "interrupted", "expired" -> wasOpen(payment) && !(payment.state() instanceof Waiting);
            case "closed" -> charge(payment).isEmpty() && !payable(payment);
            default -> false;
        };
    }

    private static boolean isGivenUp(Payment payment) {
        return payment.state() instanceof Closing(var _, var why) && why != GivenUp.EXPIRED;
    }

    private static boolean isLate(Payment payment) {
        return payment.state() instanceof Paid(var _, var late) && late;
    }

    private boolean taken(Payment payment, String details) {
        return charge(payment)
                .filter(charge -> charge.fen() == payment.order().totalFee().fen())
                .filter(charge -> details.endsWith(
                        charge.transactionId().substring(charge.transactionId().length() - 6)))
                .isPresent();
    }

    private boolean wasOpen(Payment payment) {
        return before.stream()
                .noneMatch(charge -> charge.outTradeNo().equals(payment.order().outTradeNo()));
    }

    private boolean payable(Payment payment) {
        return weChat.phone()
                .code(payment.order().outTradeNo())
                .filter(code -> code.state() != CodeState.CLOSED)
                .isPresent();
    }

    private Optional<Charge> charge(Payment payment) {
        return weChat.charges().stream()
                .filter(charge -> charge.outTradeNo().equals(payment.order().outTradeNo()))
                .findFirst();
    }
}

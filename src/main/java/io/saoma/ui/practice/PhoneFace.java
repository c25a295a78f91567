package io.saoma.ui.practice;

import io.saoma.sale.Money;
import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.simulator.phone.Plan;
import io.saoma.ui.Chip;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the phone shows at one time.
///
/// @param codes the codes that can still be paid, the newest first
/// @param chosen the number of the code that is shown, empty where none is
/// @param gone the code that was shown last and cannot be paid any more
/// @param refusal WeChat's words for what the last tap could not do
record PhoneFace(List<PhoneCode> codes, String chosen, Optional<PhoneCode> gone, Optional<String> refusal) {

    static final PhoneFace EMPTY = new PhoneFace(List.of(), "", Optional.empty(), Optional.empty());

    PhoneFace {
        codes = List.copyOf(codes);
    }

    Optional<PhoneCode> code() {
        return codes.stream().filter(code -> code.outTradeNo().equals(chosen)).findFirst();
    }

    /// How many codes wait behind the one that is shown.
    int more() {
        return Math.max(0, codes.size() - 1);
    }

    /// With the codes that are open now, the oldest first: a code that is new takes the place of whatever was shown.
    PhoneFace after(List<PhoneCode> open, Optional<PhoneCode> left) {
        var newest = open.isEmpty() ? "" : open.getLast().outTradeNo();
        if (!newest.isEmpty() && !numbers(codes).contains(newest)) {
            return new PhoneFace(open.reversed(), newest, Optional.empty(), Optional.empty());
        }
        var next = numbers(open).contains(chosen) ? chosen : newest;
        return new PhoneFace(open.reversed(), next, left.or(() -> gone), refusal);
    }

    /// The code behind the one that is shown, and after the last one the first again.
    PhoneFace next() {
        if (codes.isEmpty()) {
            return this;
        }
        var numbers = numbers(codes);
        var behind = numbers.get((numbers.indexOf(chosen) + 1) % numbers.size());
        return new PhoneFace(codes, behind, Optional.empty(), Optional.empty());
    }

    /// A finger is on its way: what was said before is over.
    PhoneFace tapped() {
        return new PhoneFace(codes, chosen, Optional.empty(), Optional.empty());
    }

    PhoneFace refused(String words) {
        return new PhoneFace(codes, chosen, gone, Optional.of(words));
    }

    static Chip chip(CodeState state) {
        return switch (state) {
            case SHOWN -> Chip.WAITING;
            case SCANNED -> Chip.SCANNED;
            case FAILED -> Chip.DECLINED;
            case PAID -> Chip.PAID;
            case EXPIRED, CLOSED -> Chip.CLOSED;
        };
    }

    /// The one line under the amount: what could not be done, what will be done, what has been done, or a hint.
    Sentence word(Instant now) {
        return refusal.map(words -> Sentence.of("phone.refused", words))
                .or(() -> code().flatMap(code -> plan(code.plan(), now)))
                .or(() -> gone.map(PhoneFace::end))
                .orElseGet(this::hint);
    }

    private static Optional<Sentence> plan(Plan plan, Instant now) {
        return switch (plan) {
            case Plan.Nothing _ -> Optional.empty();
            case Plan.PayAt(var time) -> Optional.of(payingIn(Duration.between(now, time)));
            case Plan.PayAfterCancel(var delay) -> Optional.of(Sentence.of("phone.paysAfterCancel", delay.toSeconds()));
        };
    }

    private static Sentence payingIn(Duration rest) {
        return rest.isPositive()
                ? Sentence.of("phone.paysIn", rest.plusMillis(999).toSeconds())
                : Sentence.of("phone.paying");
    }

    private static Sentence end(PhoneCode code) {
        return Sentence.of(
                switch (code.state()) {
                    case PAID -> "phone.paid";
                    case CLOSED -> "phone.closed";
                    case EXPIRED, SHOWN, SCANNED, FAILED -> "phone.expired";
                },
                new Money(code.fen()));
    }

    private Sentence hint() {
        return Sentence.of(code().map(code -> code.state() == CodeState.FAILED ? "phone.failed" : "phone.hint")
                .orElse("phone.noCodeAdvice"));
    }

    private static List<String> numbers(List<PhoneCode> codes) {
        return codes.stream().map(PhoneCode::outTradeNo).toList();
    }
}

package io.saoma.ui;

import io.saoma.sale.Money;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Says in the language of the screen where WeChat's answer and our own record differ.
///
/// The journal keeps what was found as it was found: the field by WeChat's name, WeChat's value, ours. What it keeps
/// in other words is shown as it stands.
public final class ContradictionWords {

    private static final Pattern DIFFERS =
            Pattern.compile("(\\w+) is (.*) at WeChat, but (.*) in our (?:order|refund)");

    /// What WeChat says that fits nothing; what is captured goes into the sentence.
    private record Shape(Pattern why, String key) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(Pattern.compile("WeChat says paid, but names no (\\w+)"), "differing.missing"),
            new Shape(Pattern.compile("WeChat says paid, but (\\w+) cannot be read"), "differing.unreadable"),
            new Shape(Pattern.compile("WeChat says paid, but (\\w+) is no amount: (.*)"), "differing.noAmount"),
            new Shape(
                    Pattern.compile("WeChat says paid, but total_fee or fee_type cannot be read"),
                    "differing.unreadableAmount"),
            new Shape(Pattern.compile("paid as (.*), but ordered as (\\w+)"), "differing.way"),
            new Shape(Pattern.compile("billed, but (\\w+)"), "differing.billed"),
            new Shape(Pattern.compile("REVERSED, but SUCCESS"), "differing.reversed"),
            new Shape(Pattern.compile("ORDERNOTEXIST"), "differing.unknown"));

    private static final Pattern FEN = Pattern.compile("\\d{1,15}");

    private ContradictionWords() {}

    public static Sentence of(String why) {
        var found = DIFFERS.matcher(why);
        if (!found.matches()) {
            return SHAPES.stream()
                    .flatMap(shape -> said(shape, why).stream())
                    .findFirst()
                    .orElse(Sentence.of("differing.other", why));
        }
        var field = found.group(1);
        var theirs = found.group(2);
        var ours = found.group(3);
        return field.endsWith("_fee") && isFen(theirs) && isFen(ours)
                ? Sentence.of("differing.amount", money(theirs), money(ours))
                : Sentence.of("differing.field", field, theirs, ours);
    }

    private static Optional<Sentence> said(Shape shape, String why) {
        var found = shape.why.matcher(why);
        if (!found.matches()) {
            return Optional.empty();
        }
        var parts = IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group);
        return Optional.of(Sentence.of(shape.key, parts.toArray()));
    }

    private static boolean isFen(String text) {
        return FEN.matcher(text).matches();
    }

    private static Money money(String fen) {
        return new Money(Long.parseLong(fen));
    }
}

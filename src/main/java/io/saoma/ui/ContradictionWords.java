package io.saoma.ui;

import io.saoma.sale.Money;
import java.util.regex.Pattern;

/// Says in the language of the screen where WeChat's answer and our own record differ.
///
/// The journal keeps what was found as it was found: the field by WeChat's name, WeChat's value, ours. What it keeps
/// in other words is shown as it stands.
public final class ContradictionWords {

    private static final Pattern DIFFERS =
            Pattern.compile("(\\w+) is (.*) at WeChat, but (.*) in our (?:order|refund)");
    private static final Pattern FEN = Pattern.compile("\\d{1,15}");

    private ContradictionWords() {}

    public static Sentence of(String why) {
        var found = DIFFERS.matcher(why);
        if (!found.matches()) {
            return Sentence.of("differing.other", why);
        }
        var field = found.group(1);
        var theirs = found.group(2);
        var ours = found.group(3);
        return field.endsWith("_fee") && isFen(theirs) && isFen(ours)
                ? Sentence.of("differing.amount", money(theirs), money(ours))
                : Sentence.of("differing.field", field, theirs, ours);
    }

    private static boolean isFen(String text) {
        return FEN.matcher(text).matches();
    }

    private static Money money(String fen) {
        return new Money(Long.parseLong(fen));
    }
}

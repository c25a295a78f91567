package io.saoma.device.paper;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a reader takes for one character, however many code points it is made of.
///
/// @param columns how many it takes on paper: 0, 1 or 2, which all Chinese signs and emoji take
public record Sign(String text, int columns) {

    private static final Pattern SIGN = Pattern.compile("\\X");
    private static final char AS_EMOJI = '\uFE0F';

    /// Stretches of wide signs that GBK does not have, as Unicode's East Asian Width names them.
    private static final List<Stretch> WIDE = List.of(
            new Stretch(0x1100, 0x115F),
            new Stretch(0x2E80, 0x303E),
            new Stretch(0x3041, 0xA4CF),
            new Stretch(0xA960, 0xA97F),
            new Stretch(0xAC00, 0xD7A3),
            new Stretch(0xF900, 0xFAFF),
            new Stretch(0xFE10, 0xFE19),
            new Stretch(0xFE30, 0xFE6F),
            new Stretch(0xFF01, 0xFF60),
            new Stretch(0xFFE0, 0xFFE6),
            new Stretch(0x16FE0, 0x18DF2),
            new Stretch(0x1AFF0, 0x1B2FB),
            new Stretch(0x1F200, 0x1F265),
            new Stretch(0x20000, 0x3FFFD));

    /// The later parts of a Korean syllable, which stand in the place of its first.
    private static final Stretch JAMO = new Stretch(0x1160, 0x11FF);

    private record Stretch(int first, int last) {

        boolean holds(int sign) {
            return sign >= first && sign <= last;
        }
    }

    public static List<Sign> of(String text) {
        return SIGN.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> new Sign(it, width(it)))
                .toList();
    }

    /// How many columns the whole text takes.
    public static int columns(String text) {
        return of(text).stream().mapToInt(Sign::columns).sum();
    }

    public boolean blank() {
        return text.isBlank();
    }

    private static int width(String text) {
        if (text.indexOf(AS_EMOJI) >= 0 || text.codePoints().anyMatch(Character::isEmojiPresentation)) {
            return 2;
        }
        return Math.min(2, text.codePoints().map(Sign::width).sum());
    }

    /// A printer gives every sign of two bytes two columns, though Unicode calls some of them narrow.
    private static int width(int sign) {
        if (combines(sign)) {
            return 0;
        }
        var wide = (sign > '~' && Gbk.knows(sign)) || WIDE.stream().anyMatch(it -> it.holds(sign));
        return wide ? 2 : 1;
    }

    private static boolean combines(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> JAMO.holds(sign);
        };
    }
}

package io.saoma.ui.window;

import java.util.Optional;

/// What an input method is making of the signs that come, since when, and the field as it was before.
record Composed(long since, Optional<Before> field) {

    /// Wide signs (`１２３`) begin here, in the order of ASCII.
    private static final int WIDE = '！' - '!';

    /// Takes one sign at its time.
    interface Signs {
        void add(String sign, long at, Optional<Before> field);
    }

    /// The same signs as a keyboard has them.
    static String narrow(String signs) {
        return signs.chars()
                .map(sign -> sign >= '！' && sign <= '～' ? sign - WIDE : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// They came one after the other, and are heard of only now.
    void spread(String signs, long now, Signs heard) {
        var gaps = Math.max(1, signs.length() - 1);
        for (var i = 0; i < signs.length(); i++) {
            heard.add(signs.substring(i, i + 1), since + (now - since) * i / gaps, field);
        }
    }
}

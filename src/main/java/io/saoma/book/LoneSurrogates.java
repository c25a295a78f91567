package io.saoma.book;

import java.util.regex.Pattern;

/// Half an emoji, as a cut text may hold it, has no bytes in UTF-8: in JSON it is written as its escape, so that
/// nothing of what was said changes on its way through a file.
final class LoneSurrogates {

    private static final Pattern LONE = Pattern.compile("\\p{Cs}");

    private LoneSurrogates() {}

    static String escaped(String json) {
        return bare(json) ? json : escapedOneByOne(json);
    }

    /// Nearly every line has none, and every line comes by here.
    private static boolean bare(String json) {
        for (var i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String escapedOneByOne(String json) {
        return LONE.matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }
}

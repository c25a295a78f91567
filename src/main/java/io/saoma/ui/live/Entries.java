package io.saoma.ui.live;

import java.util.EnumMap;
import java.util.Map;

/// What was typed so far, page by page. The merchant's key is among it, so it never shows itself.
///
/// @param md5 whether is signed in the old way
public record Entries(Map<Step, String> typed, boolean md5) {

    public Entries {
        typed = Map.copyOf(typed);
    }

    /// Without blanks around it, which nobody means; empty where nothing was typed.
    public String of(Step step) {
        return typed.getOrDefault(step, "").strip();
    }

    public String signType() {
        return md5 ? "MD5" : "HMAC-SHA256";
    }

    Entries with(Step step, String text) {
        var more = new EnumMap<Step, String>(Step.class);
        more.putAll(typed);
        more.put(step, text);
        return new Entries(more, md5);
    }

    Entries signing(boolean inTheOldWay) {
        return new Entries(typed, inTheOldWay);
    }

    @Override
    public String toString() {
        return "Entries" + typed.keySet();
    }
}

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

    /// The same over what the settings say now: only what was typed otherwise than they said before stays.
    Entries over(Entries before, Entries now) {
        var both = new EnumMap<Step, String>(Step.class);
        for (var step : Step.values()) {
            var mine = of(step);
            both.put(step, mine.equals(before.of(step)) ? now.of(step) : mine);
        }
        return new Entries(both, md5 == before.md5 ? now.md5 : md5);
    }

    @Override
    public String toString() {
        return "Entries" + typed.keySet();
    }
}

package io.saoma.shop.goods;

import java.util.List;
import java.util.function.Function;

/// Many short texts in one, one behind the other: looking through all of them is one walk through memory.
final class Texts {

    private final String all;

    /// Where each text begins, and where the last one ends.
    private final int[] begins;

    private Texts(String all, int[] begins) {
        this.all = all;
        this.begins = begins;
    }

    static <T> Texts of(List<T> things, Function<T, String> text) {
        var all = new StringBuilder();
        var begins = new int[things.size() + 1];
        for (var i = 0; i < things.size(); i++) {
            begins[i + 1] = all.append(text.apply(things.get(i))).length();
        }
        return new Texts(all.toString(), begins);
    }

    /// Where this part first stands in that text, counted from its beginning; -1 where it does not.
    int indexOf(int text, String part) {
        var found = all.indexOf(part, begins[text], begins[text + 1]);
        return found < 0 ? found : found - begins[text];
    }

    int length(int text) {
        return begins[text + 1] - begins[text];
    }
}

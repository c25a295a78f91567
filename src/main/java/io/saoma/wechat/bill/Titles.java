package io.saoma.wechat.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The titles of a table's columns, in the order of the line.
record Titles(List<String> names) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// The first of the columns in which shop and customer write what they like.
    private static final String FIRST_FREE = "商品名称";

    static Titles of(String line) {
        var names = new ArrayList<String>();
        var from = 0;
        for (var end = line.indexOf(','); end >= 0; end = line.indexOf(',', from)) {
            names.add(bare(line.substring(from, end)));
            from = end + 1;
        }
        names.add(bare(line.substring(from)));
        return new Titles(List.copyOf(names));
    }

    private static String bare(String name) {
        return name.replace(BYTE_ORDER_MARK, "").replace("`", "").strip();
    }

    int count() {
        return names.size();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /// The first of these titles that there is: WeChat has renamed some.
    OptionalInt place(String... oneOf) {
        return Stream.of(oneOf).mapToInt(names::indexOf).filter(at -> at >= 0).findFirst();
    }

    /// Whether a name that itself holds a comma and a backtick would have moved this column to the right.
    boolean behindFreeText(int place) {
        var free = names.indexOf(FIRST_FREE);
        return free >= 0 && place > free;
    }
}

package io.saoma.wechat;

import java.util.Map;

/// The fields of one answer of WeChat's; an absent field and an empty one are the same to a reader.
record Reply(Map<String, String> fields) {

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /// Whether the field is there and says something else.
    boolean differs(String name, String expected) {
        return has(name) && !text(name).equals(expected);
    }
}

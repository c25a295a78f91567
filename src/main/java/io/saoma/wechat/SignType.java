package io.saoma.wechat;

import java.util.stream.Stream;

/// The two ways to sign that WeChat knows, under the names that it gives them.
public enum SignType {
    MD5("MD5"),
    HMAC_SHA256("HMAC-SHA256");

    private final String word;

    SignType(String word) {
        this.word = word;
    }

    /// The one of this name; throws where there is none.
    public static SignType of(String word) {
        return Stream.of(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sign type: " + word));
    }

    /// What `sign_type` says.
    public String word() {
        return word;
    }
}

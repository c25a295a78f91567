package io.saoma.wechat;

/// The two ways to sign that WeChat knows, under the names that it gives them.
public enum SignType {
    MD5("MD5", 32),
    HMAC_SHA256("HMAC-SHA256", 64);

    private final String word;
    private final int length;

    SignType(String word, int length) {
        this.word = word;
        this.length = length;
    }

    /// What `sign_type` says.
    public String word() {
        return word;
    }

    /// How many hex digits such a sign has.
    int length() {
        return length;
    }
}

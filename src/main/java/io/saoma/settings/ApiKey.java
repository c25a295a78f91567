package io.saoma.settings;

/// The merchant's secret as it was read; shows itself only to the one who asks for it by name.
public final class ApiKey {

    private final String secret;

    public ApiKey(String secret) {
        this.secret = secret;
    }

    public String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}

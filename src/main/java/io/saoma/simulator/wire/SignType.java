package io.saoma.simulator.wire;

import java.util.Arrays;
import java.util.Optional;

/// The two algorithms of the protocol, under the names that `sign_type` carries.
public enum SignType {
    MD5("MD5"),
    HMAC_SHA256("HMAC-SHA256");

    private final String wireName;

    SignType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /// An absent or empty `sign_type` means MD5; a name that WeChat does not know gives nothing.
    public static Optional<SignType> named(String wireName) {
        if (wireName.isEmpty()) {
            return Optional.of(MD5);
        }
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}

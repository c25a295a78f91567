package io.saoma.wechat;

import java.util.Map;

/// A door to the till's signing, for those who compare it with somebody else's.
public final class Signing {

    private final MerchantKey key;

    public Signing(String secret, String signType) {
        key = new MerchantKey(secret, SignType.of(signType));
    }

    public String sign(Map<String, String> fields) {
        return key.sign(fields);
    }

    public boolean signs(Map<String, String> fields) {
        return key.signs(fields);
    }
}

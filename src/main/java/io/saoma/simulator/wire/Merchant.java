package io.saoma.simulator.wire;

import java.util.Map;

/// The one merchant that the simulator knows; its key signs and never shows.
public record Merchant(String appid, String mchId, String apiKey) {

    public Merchant {
        if (appid.isBlank() || appid.length() > 32) {
            throw new IllegalArgumentException("appid must have 1 to 32 characters");
        }
        if (!mchId.matches("[0-9]{1,32}")) {
            throw new IllegalArgumentException("mch_id must have 1 to 32 digits");
        }
        if (!apiKey.matches("[!-~]{32}")) {
            throw new IllegalArgumentException("the API key must have 32 characters, it has " + apiKey.length());
        }
    }

    /// A merchant for practice; its key is in the source and guards nothing.
    public static Merchant practice() {
        return new Merchant("wx5a0a11cedca11000", "1900000109", "saomapracticekeysaomapracticekey");
    }

    public String sign(Map<String, String> fields, SignType type) {
        return Sign.of(fields, apiKey, type);
    }

    public boolean signed(Map<String, String> fields, SignType type) {
        return Sign.fits(fields, apiKey, type);
    }

    @Override
    public String toString() {
        return "Merchant[appid=" + appid + ", mchId=" + mchId + "]";
    }
}

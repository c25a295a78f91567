package io.saoma.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

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

    /// Locks a text as WeChat does in `req_info`: AES-256-ECB under the MD5 of the API key in lower-case hex.
    public String lock(String text) {
        try {
            var key = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(apiKey.getBytes(UTF_8)));
            var cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.getBytes(UTF_8), "AES"));
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES or MD5", e);
        }
    }

    @Override
    public String toString() {
        return "Merchant[appid=" + appid + ", mchId=" + mchId + "]";
    }
}

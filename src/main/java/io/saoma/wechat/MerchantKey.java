package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The merchant's API key: signs what is sent and checks what comes back (protocol, section 1.3); never shows itself.
public final class MerchantKey {

    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
    private static final int PAYER_BYTES = 16;

    private final byte[] secret;
    private final SignType signType;

    public MerchantKey(byte[] secret, SignType signType) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("the API key is empty");
        }
        this.secret = secret.clone();
        this.signType = signType;
    }

    public MerchantKey(String secret, SignType signType) {
        this(secret.getBytes(UTF_8), signType);
    }

    MerchantKey signing(SignType only) {
        return new MerchantKey(secret, only);
    }

    SignType signType() {
        return signType;
    }

    /// The sign over every field but `sign` itself.
    String sign(Map<String, String> fields) {
        return sign(fields, signType);
    }

    private String sign(Map<String, String> fields, SignType type) {
        var text = signed(fields).getBytes(UTF_8);
        return UPPER_HEX.formatHex(
                switch (type) {
                    case MD5 -> md5(text, secret);
                    case HMAC_SHA256 -> hmac(text, secret);
                });
    }

    /// Whether the fields carry the right sign, made in the way that we asked for and no weaker one.
    boolean signs(Map<String, String> fields) {
        return signs(fields, signType);
    }

    /// Whether the fields, which nobody asked for, carry a right sign, made in the way in which we order or a stronger
    /// one: WeChat seldom names the way, but its length tells it.
    boolean signsUnasked(Map<String, String> fields) {
        return signs(fields, SignType.HMAC_SHA256) || signs(fields);
    }

    private boolean signs(Map<String, String> fields, SignType type) {
        var given = fields.getOrDefault("sign", "").getBytes(UTF_8);
        return MessageDigest.isEqual(given, sign(fields, type).getBytes(UTF_8));
    }

    /// A pseudonym of the payer: the same for the same customer, and of no use to anybody without the key.
    String payer(String openid) {
        return HexFormat.of().formatHex(hmac(("openid:" + openid).getBytes(UTF_8)), 0, PAYER_BYTES);
    }

    /// What WeChat has locked with this key (protocol, section 6.3); empty where it was locked with another, or not at
    /// all.
    Optional<byte[]> unlock(String locked) {
        try {
            var text = HexFormat.of().formatHex(md5(secret)).getBytes(UTF_8);
            var cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(text, "AES"));
            return Optional.of(cipher.doFinal(Base64.getDecoder().decode(locked.replaceAll("\\s", ""))));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The text that is signed, as far as its last word: the key itself never becomes part of a `String`.
    private String signed(Map<String, String> fields) {
        var text = new StringBuilder(512);
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!value.isEmpty() && !name.equals("sign")) {
                text.append(name).append('=').append(value).append('&');
            }
        });
        return text.append("key=").toString();
    }

    private static byte[] md5(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }

    private byte[] hmac(byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "MerchantKey[" + signType.word() + "]";
    }
}

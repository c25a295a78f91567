package io.saoma.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a message: every field but `sign`, without empties, sorted by name, with the key behind.
public final class Sign {

    private Sign() {}

    public static String of(Map<String, String> fields, String key, SignType type) {
        var text = text(fields) + "&key=" + key;
        try {
            return HexFormat.of().withUpperCase().formatHex(digest(text.getBytes(UTF_8), key.getBytes(UTF_8), type));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + type, e);
        }
    }

    /// Whether the message carries exactly the signature that the key gives; upper case only.
    public static boolean fits(Map<String, String> fields, String key, SignType type) {
        var claimed = fields.getOrDefault("sign", "").getBytes(UTF_8);
        return MessageDigest.isEqual(claimed, of(fields, key, type).getBytes(UTF_8));
    }

    private static String text(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !field.getKey().equals("sign"))
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }

    private static byte[] digest(byte[] text, byte[] key, SignType type) throws GeneralSecurityException {
        return switch (type) {
            case MD5 -> MessageDigest.getInstance("MD5").digest(text);
            case HMAC_SHA256 -> {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                yield mac.doFinal(text);
            }
        };
    }
}

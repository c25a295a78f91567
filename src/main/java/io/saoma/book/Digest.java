package io.saoma.book;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The two sums of a line: a checksum that finds a torn write, and the hash that ties the next line to it.
///
/// A key of the till can later turn the hash into an HMAC; nothing outside this class knows which it is.
final class Digest {

    /// What stands in the first line of all, where there is no line before.
    static final String NOTHING = "0".repeat(64);

    private Digest() {}

    static String hash(byte[] line) {
        return HexFormat.of().formatHex(sha256().digest(line));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}

package io.saoma.update;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The file of a release: its lines, and below them an Ed25519 signature of all the bytes above.
public final class SignedRelease {

    /// More than any such file has.
    static final int MOST_BYTES = 4096;

    static final String ALGORITHM = "Ed25519";
    private static final String MARK = "signature = ";

    private SignedRelease() {}

    /// Empty where it is not whole, or not signed with this key.
    static Optional<Release> read(byte[] file, PublicKey key) {
        var text = text(file);
        var at = text.lastIndexOf(MARK);
        if (at <= 0 || text.charAt(at - 1) != '\n') {
            return Optional.empty();
        }
        var signed = text.substring(0, at);
        var signature = text.substring(at + MARK.length()).strip();
        return signedBy(key, signed.getBytes(UTF_8), signature)
                ? Release.of(signed.lines().toList())
                : Optional.empty();
    }

    private static boolean signedBy(PublicKey key, byte[] signed, String signature) {
        try {
            var judge = Signature.getInstance(ALGORITHM);
            judge.initVerify(key);
            judge.update(signed);
            return judge.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /// The same lines with a signature below them; empty where they tell of no release.
    public static Optional<byte[]> sign(byte[] file, PrivateKey key) throws GeneralSecurityException {
        var lines = text(file).lines().filter(line -> !line.startsWith(MARK)).toList();
        if (Release.of(lines).isEmpty()) {
            return Optional.empty();
        }
        var signed = String.join("\n", lines) + "\n";
        var hand = Signature.getInstance(ALGORITHM);
        hand.initSign(key);
        hand.update(signed.getBytes(UTF_8));
        return Optional.of((signed + MARK + Base64.getEncoder().encodeToString(hand.sign()) + "\n").getBytes(UTF_8));
    }

    /// The key as the settings write it; empty where it is none.
    public static Optional<PublicKey> key(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Nothing where it is not UTF-8, which is then signed by nobody.
    private static String text(byte[] file) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException _) {
            return "";
        }
    }
}

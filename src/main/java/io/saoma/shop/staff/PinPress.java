package io.saoma.shop.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.sale.staff.PinHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes hashes of PINs and knows PINs again: PBKDF2-HMAC-SHA256, then HMAC-SHA256 with a pepper.
///
/// A million PINs are soon tried, however slow the hash is: what guards them is the pepper, which is not where the
/// hashes are. So the stretching is only as slow as a cashier does not mind.
public final class PinPress {

    private static final int ROUNDS = 120_000;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NAME_BYTES = 8;

    private final byte[] pepper;
    private final int rounds;
    private final String name;

    /// Compared with where there is nothing to compare with, so that this takes just as long.
    private final PinHash nobodys;

    public PinPress(byte[] pepper) {
        this(pepper, ROUNDS);
    }

    PinPress(byte[] pepper, int rounds) {
        this.pepper = pepper.clone();
        this.rounds = rounds;
        name = HexFormat.of().formatHex(Arrays.copyOf(peppered("saoma pepper's name".getBytes(US_ASCII)), NAME_BYTES));
        nobodys = new PinHash(text(new byte[SALT_BYTES]), rounds, text(new byte[BYTES]), name);
    }

    /// One that works the same way with another pepper.
    PinPress with(byte[] other) {
        return new PinPress(other, rounds);
    }

    /// What the hashes call its pepper.
    String name() {
        return name;
    }

    /// A copy, for the asker to seal.
    byte[] pepper() {
        return pepper.clone();
    }

    PinHash press(Pin pin) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PinHash(text(salt), rounds, text(hash(pin, salt, rounds)), name);
    }

    /// Whether this hash was made with the pepper at hand; one of another pepper fits no PIN.
    boolean made(PinHash hash) {
        return hash.pepper().equals(name);
    }

    /// Takes as long as ever, right or wrong, and where there is no hash too.
    boolean fits(Pin pin, Optional<PinHash> hash) {
        var known = hash.filter(this::made);
        var against = known.orElse(nobodys);
        var typed = hash(pin, bytes(against.salt()), against.rounds());
        return MessageDigest.isEqual(bytes(against.hash()), typed) && known.isPresent();
    }

    private byte[] hash(Pin pin, byte[] salt, int times) {
        var digits = pin.reveal();
        var spec = new PBEKeySpec(digits, salt, times, BYTES * Byte.SIZE);
        try {
            return peppered(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(digits, '\0');
        }
    }

    private byte[] peppered(byte[] stretched) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            return mac.doFinal(stretched);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    @Override
    public String toString() {
        return "PinPress[hidden]";
    }
}

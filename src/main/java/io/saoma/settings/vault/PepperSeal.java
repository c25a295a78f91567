package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Pepper;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals a pepper so that only those open it who know the same secret: AES-256-GCM, the key drawn from the secret by
/// HKDF-SHA256.
///
/// The secret is 32 characters that WeChat gave, or the pepper of a vault, which is as long: what is sealed may lie
/// where anybody reads it.
public final class PepperSeal {

    private static final String AMONG_TILLS = "saoma shop pepper 1";
    private static final String AT_HOME = "saoma kept pepper 1";

    private final byte[] key;
    private final byte[] context;

    private PepperSeal(byte[] secret, String context) {
        try {
            this.context = context.getBytes(UTF_8);
            key = drawn(secret, this.context);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// For all tills of this shop that have the merchant's API key.
    public static PepperSeal amongTills(ApiKey key, String mchId, String shop) {
        return new PepperSeal(key.reveal(), AMONG_TILLS + '\0' + mchId + '\0' + shop);
    }

    /// For whoever opens the vault that this pepper comes from.
    public static PepperSeal atHome(Pepper own) {
        return new PepperSeal(own.reveal(), AT_HOME);
    }

    private static byte[] drawn(byte[] secret, byte[] context) {
        try {
            var spec = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(context, Gcm.KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        }
    }

    /// In Base64, and another text each time.
    public String seal(byte[] pepper) {
        var nonce = Gcm.random(Gcm.NONCE_BYTES);
        var sealed = Gcm.seal(key, nonce, context, pepper);
        var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return new String(Base64.getEncoder().encode(whole.array()), US_ASCII);
    }

    /// Empty where another secret, or for another shop, sealed it.
    public Optional<byte[]> open(String sealed) {
        try {
            var whole = Base64.getDecoder().decode(sealed);
            return whole.length < Gcm.NONCE_BYTES
                    ? Optional.empty()
                    : Gcm.open(
                            key,
                            Arrays.copyOf(whole, Gcm.NONCE_BYTES),
                            context,
                            Arrays.copyOfRange(whole, Gcm.NONCE_BYTES, whole.length));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PepperSeal[hidden]";
    }
}

package io.saoma.settings.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a tag of 128 bits; no key seals twice with the same nonce, for each nonce is drawn anew.
final class Gcm {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private Gcm() {}

    static byte[] random(int bytes) {
        var drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /// Empty where key, context or a single bit is another one.
    static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}

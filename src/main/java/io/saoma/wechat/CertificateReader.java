package io.saoma.wechat;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.CertificateLook.NoCertificate;
import io.saoma.payment.proof.CertificateLook.NotYet;
import io.saoma.payment.proof.CertificateLook.OtherMerchant;
import io.saoma.payment.proof.CertificateLook.OtherPassword;
import io.saoma.payment.proof.CertificateLook.Over;
import io.saoma.payment.proof.CertificateLook.Sound;
import io.saoma.payment.proof.CertificateLook.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks at an `apiclient_cert.p12` and says in which of the usual ways it is the wrong one.
public final class CertificateReader {

    /// WeChat writes the merchant number as the common name.
    private static final Pattern MERCHANT = Pattern.compile("(?:^|,)CN=(\\d{8,12})(?:,|$)");

    private static final int MOST_BYTES = 100_000;

    private CertificateReader() {}

    /// Waits for the disk.
    public static CertificateLook look(Path file, String mchId, Instant now) {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (IOException _) {
            return new Unreadable();
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), mchId.toCharArray());
            return own(store).map(own -> judge(own, mchId, now)).orElseGet(NoCertificate::new);
        } catch (IOException e) {
            return e.getCause() instanceof UnrecoverableKeyException ? new OtherPassword() : new NoCertificate();
        } catch (GeneralSecurityException _) {
            return new NoCertificate();
        }
    }

    private static Optional<X509Certificate> own(KeyStore store) throws GeneralSecurityException {
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    private static CertificateLook judge(X509Certificate own, String mchId, Instant now) {
        var subject = MERCHANT.matcher(own.getSubjectX500Principal().getName());
        if (subject.find() && !subject.group(1).equals(mchId)) {
            return new OtherMerchant(subject.group(1));
        }
        var until = own.getNotAfter().toInstant();
        var from = own.getNotBefore().toInstant();
        if (now.isAfter(until)) {
            return new Over(until);
        }
        return now.isBefore(from) ? new NotYet(from) : new Sound(until);
    }
}

package io.saoma.ui.live;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.CertificateLook.NoCertificate;
import io.saoma.payment.proof.CertificateLook.NotYet;
import io.saoma.payment.proof.CertificateLook.OtherMerchant;
import io.saoma.payment.proof.CertificateLook.OtherPassword;
import io.saoma.payment.proof.CertificateLook.Over;
import io.saoma.payment.proof.CertificateLook.Sound;
import io.saoma.payment.proof.CertificateLook.Unreadable;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.Optional;

/// The words for what is wrong with a certificate, each with what to do.
final class CertificateWords {

    private CertificateWords() {}

    static Optional<Sentence> fault(CertificateLook look, String mchId) {
        return switch (look) {
            case Sound _ -> Optional.empty();
            case Unreadable _ -> Optional.of(Sentence.of("live.fileUnreadable"));
            case NoCertificate _ -> Optional.of(Sentence.of("live.fileOther"));
            case OtherPassword _ -> Optional.of(Sentence.of("live.filePassword", mchId));
            case OtherMerchant(var other) -> Optional.of(Sentence.of("live.fileMerchant", other, mchId));
            case Over(var until) -> Optional.of(Sentence.of("live.fileOver", day(until)));
            case NotYet(var from) -> Optional.of(Sentence.of("live.fileNotYet", day(from)));
        };
    }

    private static String day(Instant at) {
        return at.atZone(BusinessDay.ZONE).toLocalDate().toString();
    }
}

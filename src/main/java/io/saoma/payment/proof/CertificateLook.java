package io.saoma.payment.proof;

import java.time.Instant;

/// What the merchant's certificate looks like before WeChat sees it.
public sealed interface CertificateLook {

    /// It opens, is this merchant's, and holds.
    record Sound(Instant until) implements CertificateLook {}

    /// The file cannot be read.
    record Unreadable() implements CertificateLook {}

    /// The file is something else.
    record NoCertificate() implements CertificateLook {}

    /// The merchant number, which should be the password, does not open it.
    record OtherPassword() implements CertificateLook {}

    /// It names another merchant.
    record OtherMerchant(String mchId) implements CertificateLook {}

    /// It is over.
    record Over(Instant until) implements CertificateLook {}

    /// It begins later, or the till's clock is behind.
    record NotYet(Instant from) implements CertificateLook {}
}

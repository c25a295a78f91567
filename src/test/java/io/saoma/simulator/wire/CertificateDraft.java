package io.saoma.simulator.wire;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// What a certificate is to say of its owner, for seven days.
///
/// @param places under which the owner is reached
/// @param authority whether its owner may vouch for others
/// @param signer who vouches for it; nobody but its owner where there is none
/// @param begins from now
public record CertificateDraft(
        String name, List<GeneralName> places, boolean authority, Optional<String> signer, Duration begins) {

    private static final Duration VALID = Duration.ofDays(7);

    /// Of nobody's but its owner's, from now on.
    public static CertificateDraft of(String name) {
        return new CertificateDraft(name, List.of(), false, Optional.empty(), Duration.ZERO);
    }

    /// Under this host's name.
    public CertificateDraft at(String host) {
        return at(new GeneralName(GeneralName.dNSName, host));
    }

    /// Under this address.
    public CertificateDraft atAddress(String ip) {
        return at(new GeneralName(GeneralName.iPAddress, ip));
    }

    private CertificateDraft at(GeneralName place) {
        var more = Stream.concat(places.stream(), Stream.of(place)).toList();
        return new CertificateDraft(name, more, authority, signer, begins);
    }

    /// Of somebody who may vouch for others.
    public CertificateDraft ofAnAuthority() {
        return new CertificateDraft(name, places, true, signer, begins);
    }

    public CertificateDraft signedBy(String alias) {
        return new CertificateDraft(name, places, authority, Optional.of(alias), begins);
    }

    public CertificateDraft from(Duration fromNow) {
        return new CertificateDraft(name, places, authority, signer, fromNow);
    }

    X509Certificate certificate(KeyPair own, X500Principal issuer, PrivateKey signing)
            throws CertificateException, IOException, OperatorCreationException {
        var from = Instant.now().plus(begins);
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(Long.SIZE, new SecureRandom()).add(BigInteger.ONE),
                Date.from(from),
                Date.from(from.plus(VALID)),
                new X500Principal(name),
                own.getPublic());
        if (!places.isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(places.toArray(GeneralName[]::new)));
        }
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        }
        var signature = new JcaContentSignerBuilder("SHA256withECDSA").build(signing);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signature));
    }
}

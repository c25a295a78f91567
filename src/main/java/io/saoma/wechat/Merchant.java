package io.saoma.wechat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who the till is to WeChat, and where it finds WeChat.
///
/// @param domains the addresses to try, the first one by preference; plain http on this machine only
/// @param certificate without which payments are neither reversed nor refunded
public record Merchant(
        String appid,
        String mchId,
        MerchantKey key,
        Optional<ClientCertificate> certificate,
        List<URI> domains,
        Limits limits) {

    public static final URI OFFICIAL = URI.create("https://api.mch.weixin.qq.com");
    private static final URI OFFICIAL_SECOND = URI.create("https://api2.mch.weixin.qq.com");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    public Merchant {
        domains = List.copyOf(domains);
        if (domains.isEmpty() || !domains.stream().allMatch(Merchant::trustworthy)) {
            throw new IllegalArgumentException("https needed, or http on this machine: " + domains);
        }
    }

    /// The merchant at this address; the official one brings its second domain along.
    public static Merchant at(URI base, String appid, String mchId, MerchantKey key) {
        var bare = URI.create(base.toString().replaceFirst("/+$", ""));
        var domains = bare.equals(OFFICIAL) ? List.of(OFFICIAL, OFFICIAL_SECOND) : List.of(bare);
        return new Merchant(appid, mchId, key, Optional.empty(), domains, Limits.STANDARD);
    }

    public Merchant with(ClientCertificate own) {
        return new Merchant(appid, mchId, key, Optional.of(own), domains, limits);
    }

    /// The same merchant, for a call that takes only this way to sign.
    Merchant signing(SignType only) {
        return new Merchant(appid, mchId, key.signing(only), certificate, domains, limits);
    }

    /// Whether WeChat takes payments back for this merchant; on this machine it does so for everybody.
    public boolean canReverse() {
        return certificate.isPresent() || domains.stream().allMatch(domain -> "http".equals(domain.getScheme()));
    }

    private static boolean trustworthy(URI domain) {
        var host = domain.getHost();
        if (host == null || domain.getUserInfo() != null || domain.getQuery() != null || domain.getFragment() != null) {
            return false;
        }
        return "https".equals(domain.getScheme())
                || ("http".equals(domain.getScheme()) && LOOPBACK.matcher(host).matches());
    }
}

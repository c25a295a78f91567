package io.saoma.wechat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// Who the till is to WeChat, and where it finds WeChat.
///
/// @param domains the addresses to try, the first one by preference; plain http on this machine only
public record Merchant(String appid, String mchId, MerchantKey key, List<URI> domains, Limits limits) {

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
        return new Merchant(appid, mchId, key, domains, Limits.STANDARD);
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

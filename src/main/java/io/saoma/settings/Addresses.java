package io.saoma.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which addresses the settings may name.
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final int LONGEST_NOTIFY_URL = 256;

    private Addresses() {}

    /// Where WeChat is: over TLS, or without it on this machine.
    static boolean trustworthy(String text) {
        return plain(text)
                .filter(uri -> scheme(uri, "https")
                        || (scheme(uri, "http")
                                && LOOPBACK.matcher(uri.getHost()).matches()))
                .isPresent();
    }

    /// Where WeChat may send its notice to: a whole address without a query.
    static boolean notifiable(String text) {
        return text.length() <= LONGEST_NOTIFY_URL
                && plain(text)
                        .filter(uri -> scheme(uri, "https") || scheme(uri, "http"))
                        .isPresent();
    }

    private static Optional<URI> plain(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri -> uri.getRawUserInfo() == null)
                    .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean scheme(URI uri, String scheme) {
        return scheme.equals(uri.getScheme());
    }
}

package io.saoma.settings;

import io.saoma.settings.Settings.Listen;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which addresses the settings may name.
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final int LONGEST_NOTIFY_URL = 256;
    private static final Pattern LISTEN =
            Pattern.compile("(?<host>localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+]):(?<port>\\d{1,5})");
    private static final int LAST_PORT = 65_535;

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

    /// Where the till may listen: `127.0.0.1:8089`, `[::1]:8089`, `localhost:8089`. Numbers only, as a name that has to
    /// be looked up could hold up the start.
    static Optional<Listen> listenable(String text) {
        var parts = LISTEN.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group("port")) > LAST_PORT) {
            return Optional.empty();
        }
        var host = parts.group("host").replace("localhost", "127.0.0.1");
        try {
            return Optional.of(new Listen(InetAddress.ofLiteral(host), Integer.parseInt(parts.group("port"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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

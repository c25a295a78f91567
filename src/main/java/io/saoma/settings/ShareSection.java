package io.saoma.settings;

import io.saoma.settings.Settings.Share;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `[share]`: on which server the shared book lies, as whom this till opens it, and whether it is a mere desk at
/// that book. All of it, or none.
final class ShareSection {

    /// Nothing after the name: whoever could add something there could turn the secrecy of the connection off.
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:((?:postgresql|mariadb)://[A-Za-z0-9.:\\[\\]-]{1,255}/[A-Za-z0-9_]{1,63})");

    /// Signs that need no other way of writing in a settings file, and so many that they stand nowhere else by chance.
    private static final Pattern PASSWORD = Pattern.compile("[!-~&&[^\"'\\\\]]{12,100}");

    private static final int LONGEST_USER = 63;
    private static final int LAST_PORT = 65_535;

    private ShareSection() {}

    /// @param vault whether there is one, so that the password need not be here
    /// @param opened whether it is going to be opened; else the book waits where its password lies in there
    static Optional<Share> share(Section share, Path home, boolean vault, boolean opened) {
        var desk = share.word("desk", Set.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        if (share.blank("url") && share.blank("user") && share.blank("password")) {
            if (desk) {
                share.problem("desk", "desk_alone");
            }
            return Optional.empty();
        }
        var url = share.needed("url", ShareSection::address);
        var user = share.needed("user", ShareSection::nameable);
        var authority = share.file("authority", home);
        if (vault && share.blank("password")) {
            if (desk && !opened) {
                // without its book a desk would be a till
                share.problem("password", "desk_closed");
            }
            return Optional.of(new Share(url, user, Password.BLANK, authority, desk))
                    .filter(_ -> opened);
        }
        var password = new Password(share.needed("password", ShareSection::secret));
        return Optional.of(new Share(url, user, password, authority, desk));
    }

    private static boolean address(String text) {
        var address = ADDRESS.matcher(text);
        try {
            return address.matches() && reachable(URI.create(address.group(1)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean reachable(URI address) {
        return address.getHost() != null && address.getPort() != 0 && address.getPort() <= LAST_PORT;
    }

    private static boolean nameable(String user) {
        return user.equals(user.strip())
                && user.length() <= LONGEST_USER
                && user.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean secret(String password) {
        return PASSWORD.matcher(password).matches();
    }
}

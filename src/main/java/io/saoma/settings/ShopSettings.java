package io.saoma.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which settings are the shop's, so that all its tills have the same where they share a book. All others are the
/// machine's and never leave it: who it is (and the shop's name, by which a shop is known), what hangs on it, and
/// the merchant with every secret.
public final class ShopSettings {

    private static final List<String> PATHS = Stream.of(
                    // how long a customer may take to pay
                    of("payment", "deadline_seconds"),
                    of("receipt", "language", "branch", "address", "phone", "footer"),
                    // when a till asks for a PIN again, and what a cashier lets off alone
                    of("staff", "lock_minutes", "discount_percent"))
            .flatMap(Function.identity())
            .toList();

    private ShopSettings() {}

    private static Stream<String> of(String table, String... keys) {
        return Arrays.stream(keys).map(key -> table + "." + key);
    }

    public static List<String> paths() {
        return PATHS;
    }

    /// Whether the setting of this path (`staff.lock_minutes`) is one of them.
    public static boolean has(String path) {
        return PATHS.contains(path);
    }

    /// Empty for a setting that is not the shop's, or that only a newer till knows.
    static Optional<Change> change(String path, String value) {
        var dot = path.indexOf('.');
        return has(path)
                ? Optional.of(new Change(path.substring(0, dot), path.substring(dot + 1), value))
                : Optional.empty();
    }
}

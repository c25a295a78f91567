package io.saoma.settings;

import io.saoma.settings.Settings.Update;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// Reads `[update]`: where the newest version is told, and who signs that. Both, or none, as it is without a word.
final class UpdateSection {

    private UpdateSection() {}

    static Optional<Update> update(Section update) {
        if (update.blank("address") && update.blank("key")) {
            return Optional.empty();
        }
        var address = update.needed("address", _ -> true);
        var key = update.needed("key", _ -> true);
        if (!address.isEmpty() && !Addresses.trustworthy(address)) {
            update.problem("address", "update_address");
        } else if (!key.isEmpty() && !key(key)) {
            update.problem("key", "update_key");
        } else if (!address.isEmpty()) {
            return Optional.of(new Update(URI.create(address), key));
        }
        return Optional.empty();
    }

    private static boolean key(String base64) {
        try {
            KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}

package io.saoma;

import io.saoma.settings.SettingsFile;
import io.saoma.settings.ShopPart;
import io.saoma.shop.settings.TillSettings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings file of this till, where other tills write into it, too.
final class OwnSettings implements TillSettings {

    private static final Logger LOG = LoggerFactory.getLogger(OwnSettings.class);

    private final ShopPart part;
    private volatile boolean unwritten;

    OwnSettings(SettingsFile file) {
        part = new ShopPart(file);
        try {
            part.begin();
        } catch (IOException e) {
            LOG.warn("the settings cannot be read", e);
        }
    }

    ShopPart part() {
        return part;
    }

    @Override
    public Map<String, String> values() {
        try {
            return part.values();
        } catch (IOException e) {
            LOG.debug("the settings cannot be read", e);
            return Map.of();
        }
    }

    /// What cannot be written waits for the next start; the values themselves stand in the journal.
    @Override
    public Map<String, String> write(Map<String, String> values) {
        var before = trouble();
        try {
            return part.write(values);
        } catch (IOException e) {
            LOG.error("what is set for all tills cannot be written into the settings", e);
            unwritten = true;
            return Map.of();
        } finally {
            part.trouble().filter(_ -> before.isEmpty()).ifPresent(OwnSettings::log);
        }
    }

    private static void log(ShopPart.Trouble trouble) {
        LOG.warn("the settings do not say all that is set for all tills ({}): the next start tries again", trouble);
    }

    /// Why the file does not say all that is set for all tills.
    Optional<ShopPart.Trouble> trouble() {
        return part.trouble().or(() -> unwritten ? Optional.of(ShopPart.Trouble.REFUSED) : Optional.empty());
    }
}

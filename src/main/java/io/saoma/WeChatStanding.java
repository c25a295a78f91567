package io.saoma;

import io.saoma.settings.SettingsFile;
import io.saoma.settings.SettingsText;
import io.saoma.ui.settings.Standing;
import io.saoma.wechat.ClientCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// How far a till has come with WeChat, be it in practice: by its files.
///
/// @param home where they are
record WeChatStanding(Path home) {

    Standing of(SettingsText text) {
        var mchId = text.value("wechat", "mch_id").orElse("");
        return new Standing(
                text.value("wechat", "appid").orElse(""),
                mchId,
                Files.exists(home.resolve(SettingsFile.VAULT)),
                text.value("wechat", "certificate")
                        .filter(name -> !name.isEmpty())
                        .flatMap(name -> until(name, mchId)));
    }

    private Optional<Instant> until(String name, String mchId) {
        try {
            return Optional.of(ClientCertificate.read(home.resolve(name), mchId).until());
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            LoggerFactory.getLogger(WeChatStanding.class).warn("the merchant's certificate cannot be read", e);
            return Optional.empty();
        }
    }
}

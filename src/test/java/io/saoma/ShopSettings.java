package io.saoma;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Settings;
import io.saoma.simulator.wire.Merchant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The settings of a shop whose merchant the simulator knows.
final class ShopSettings {

    static final Merchant KNOWN = Merchant.practice();

    private ShopSettings() {}

    /// Of a till that goes to WeChat at this address.
    static Settings real(Path home, String weChat) {
        return real(home, weChat, "MD5");
    }

    static Settings real(Path home, String weChat, String signType) {
        return real(home, weChat, signType, "http://127.0.0.1/notify");
    }

    static Settings real(Path home, String weChat, String signType, String notifyUrl) {
        var merchant = new Settings.WeChat(
                KNOWN.appid(),
                KNOWN.mchId(),
                new ApiKey(KNOWN.apiKey()),
                signType,
                URI.create(weChat),
                notifyUrl,
                Optional.empty());
        return with(home, Settings.Gateway.V2, Optional.of(merchant));
    }

    /// Of a till that practises.
    static Settings practice(Path home) {
        return with(home, Settings.Gateway.SIMULATOR, Optional.empty());
    }

    private static Settings with(Path home, Settings.Gateway gateway, Optional<Settings.WeChat> merchant) {
        var shop = new Settings.Shop("一号店", 1, "王小雨");
        return new Settings(
                home, shop, new Settings.Payment(gateway, Duration.ofMinutes(5)), merchant, Optional.empty());
    }

    /// The same till, which listens for notices where it is told to.
    static Settings listening(Settings deaf, Optional<Settings.Listen> listen) {
        return new Settings(
                deaf.home(),
                deaf.shop(),
                deaf.payment(),
                deaf.wechat(),
                listen,
                deaf.sound(),
                Optional.empty(),
                deaf.receipt(),
                deaf.staff(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

package io.saoma;

import io.saoma.book.share.SharedPlace;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Password;
import io.saoma.settings.Settings;
import io.saoma.simulator.wire.Merchant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The settings of a shop whose merchant the simulator knows.
final class ShopSettings {

    static final Merchant KNOWN = Merchant.practice();

    static final String NOTIFY = "http://127.0.0.1/notify";

    private ShopSettings() {}

    /// Of a till that practises.
    static Settings practice(Path home) {
        var shop = new Settings.Shop("一号店", 1, "王小雨");
        var payment = new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5));
        return new Settings(home, shop, payment, Optional.empty(), Optional.empty());
    }

    /// Of a till that goes to WeChat at this address.
    static Settings real(Path home, String weChat) {
        return real(home, merchant(KNOWN, weChat, "MD5", NOTIFY));
    }

    static Settings real(Path home, Settings.WeChat merchant) {
        return paid(practice(home), Optional.of(merchant));
    }

    /// Who the shop is to WeChat at this address.
    static Settings.WeChat merchant(Merchant known, String weChat, String signType, String notifyUrl) {
        return new Settings.WeChat(
                known.appid(),
                known.mchId(),
                new ApiKey(known.apiKey()),
                signType,
                URI.create(weChat),
                notifyUrl,
                Optional.empty());
    }

    /// The same till, paid by WeChat, or in practice where there is no merchant.
    static Settings paid(Settings till, Optional<Settings.WeChat> merchant) {
        return like(till, till.shop(), merchant, till.listen(), till.share(), till.update());
    }

    /// The same till, by another name.
    static Settings called(Settings till, String shop, int number) {
        var called = new Settings.Shop(shop, number, till.shop().cashier());
        return like(till, called, till.wechat(), till.listen(), till.share(), till.update());
    }

    /// The same till, which listens for notices where it is told to.
    static Settings listening(Settings till, Optional<Settings.Listen> listen) {
        return like(till, till.shop(), till.wechat(), listen, till.share(), till.update());
    }

    /// The same till, which hands its journal on to there.
    static Settings sharing(Settings till, SharedPlace place) {
        return sharing(till, place, false);
    }

    /// The same till, or a manager's desk in its place, which reads what stands there.
    static Settings sharing(Settings till, SharedPlace place, boolean desk) {
        var share =
                new Settings.Share(place.url(), place.user(), new Password("none-is-asked"), Optional.empty(), desk);
        return like(till, till.shop(), till.wechat(), till.listen(), Optional.of(share), till.update());
    }

    /// The same till, which asks there for newer versions.
    static Settings updated(Settings till, Optional<Settings.Update> update) {
        return like(till, till.shop(), till.wechat(), till.listen(), till.share(), update);
    }

    private static Settings like(
            Settings till,
            Settings.Shop shop,
            Optional<Settings.WeChat> merchant,
            Optional<Settings.Listen> listen,
            Optional<Settings.Share> share,
            Optional<Settings.Update> update) {
        var gateway = merchant.isPresent() ? Settings.Gateway.V2 : Settings.Gateway.SIMULATOR;
        return new Settings(
                till.home(),
                shop,
                new Settings.Payment(gateway, till.payment().deadline()),
                merchant,
                listen,
                till.sound(),
                till.printer(),
                till.receipt(),
                till.staff(),
                till.backup(),
                share,
                update,
                till.language());
    }

    /// The same in the settings file, to which more may be added.
    static String toml(Merchant known, String weChat) {
        return """
            [payment]
            gateway = "v2"
            [wechat]
            appid = "%s"
            mch_id = "%s"
            api_key = "%s"
            base_url = "%s"
            notify_url = "http://127.0.0.1/notify"
            """.formatted(known.appid(), known.mchId(), known.apiKey(), weChat);
    }
}

package io.saoma;

import io.saoma.settings.Settings;
import io.saoma.settings.vault.PepperSeal;
import io.saoma.shop.staff.PepperPost;
import java.util.Optional;

/// The pepper of a shop goes from till to till sealed with the merchant's API key, which no shared book knows,
/// and stays at a till sealed with what only its vault gives out.
record ShopPepper(PepperSeal shop, PepperSeal home) implements PepperPost {

    /// Of a till that takes real money.
    static PepperPost of(Settings settings, Settings.WeChat real) {
        return new ShopPepper(
                PepperSeal.amongTills(
                        real.apiKey(), real.mchId(), settings.shop().name()),
                PepperSeal.atHome(settings.staff().pepper()));
    }

    @Override
    public String wrap(byte[] pepper) {
        return shop.seal(pepper);
    }

    @Override
    public Optional<byte[]> unwrap(String wrapped) {
        return shop.open(wrapped);
    }

    @Override
    public String keep(byte[] pepper) {
        return home.seal(pepper);
    }

    @Override
    public Optional<byte[]> kept(String sealed) {
        return home.open(sealed);
    }
}

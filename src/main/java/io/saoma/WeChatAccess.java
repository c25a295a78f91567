package io.saoma;

import io.saoma.payment.guard.ClockGuard;
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Switches;
import io.saoma.wechat.ClientCertificate;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who the till is to WeChat, and the way there; in practice that leads to WeChat's stand-in on this machine.
final class WeChatAccess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatAccess.class);
    private static final io.saoma.simulator.wire.Merchant KNOWN_IN_PRACTICE =
            io.saoma.simulator.wire.Merchant.practice();

    /// WeChat on this machine; present in practice.
    final Optional<Simulator> simulator;

    final Merchant merchant;
    final ClockGuard clockGuard;
    final WeChatGateway gateway;

    WeChatAccess(Settings settings, InstantSource clock) {
        simulator = settings.practice() ? Optional.of(Simulator.start(inPractice(settings))) : Optional.empty();
        merchant = simulator
                .map(WeChatAccess::merchant)
                .orElseGet(() -> merchant(settings.wechat().orElseThrow()));
        clockGuard = new ClockGuard(this::greet);
        gateway = new WeChatGateway(merchant, clock, clockGuard);
    }

    private static SimulatorConfig inPractice(Settings settings) {
        return SimulatorConfig.of(KNOWN_IN_PRACTICE)
                .withSwitches(Switches.standard().withNotices(settings.listen().isPresent()));
    }

    private static Merchant merchant(Simulator simulator) {
        return Merchant.at(
                URI.create(simulator.baseUrl()),
                KNOWN_IN_PRACTICE.appid(),
                KNOWN_IN_PRACTICE.mchId(),
                new MerchantKey(KNOWN_IN_PRACTICE.apiKey(), SignType.HMAC_SHA256));
    }

    /// Who the till is to WeChat with these settings.
    static Merchant merchant(Settings.WeChat real) {
        var merchant = Merchant.at(
                real.baseUrl(),
                real.appid(),
                real.mchId(),
                new MerchantKey(real.apiKey().reveal(), signType(real.signType())));
        return real.certificate()
                .flatMap(file -> certificate(file, real.mchId()))
                .map(merchant::with)
                .orElse(merchant);
    }

    /// A till whose certificate cannot be read sells all the same, but takes no payment codes.
    private static Optional<ClientCertificate> certificate(Path file, String mchId) {
        try {
            return Optional.of(ClientCertificate.read(file, mchId));
        } catch (IOException | GeneralSecurityException e) {
            LOG.error("the merchant's certificate {} cannot be read", file.getFileName(), e);
            return Optional.empty();
        }
    }

    private static SignType signType(String word) {
        return word.equals("MD5") ? SignType.MD5 : SignType.HMAC_SHA256;
    }

    /// How long WeChat took to answer a greeting; empty where it did not.
    Optional<Duration> greet() {
        return gateway.compareClocks();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        simulator.ifPresent(Simulator::close);
    }
}

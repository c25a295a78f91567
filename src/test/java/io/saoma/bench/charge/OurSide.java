package io.saoma.bench.charge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.bench.InTurn;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Order;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.pay.code.Modules;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;

/// The till's own gateway.
final class OurSide implements Side {

    private final WeChatGateway gateway;

    OurSide(URI base) {
        var known = Merchant.practice();
        var key = new MerchantKey(known.apiKey().getBytes(UTF_8), SignType.HMAC_SHA256);
        gateway = new WeChatGateway(
                io.saoma.wechat.Merchant.at(base, known.appid(), known.mchId(), key), InstantSource.system());
    }

    @Override
    public InTurn.Deed ready(Order order) {
        return () -> gateway.place(order) instanceof Code code && Modules.side(code.codeUrl()) > 0;
    }

    /// As the till does while its first basket is being filled.
    @Override
    public void open() throws IOException {
        gateway.warm();
        if (gateway.compareClocks().isEmpty()) {
            throw new IOException("the simulator does not greet back");
        }
    }

    @Override
    public void close() throws IOException {
        gateway.close();
    }
}

package io.saoma.proof.shop;

import io.saoma.payment.Terms;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import java.net.URI;
import java.time.Duration;

/// The till and its merchant as WeChat knows them.
final class Enrolment {

    private Enrolment() {}

    static Terms terms(Shape shape) {
        var patience = Duration.ofSeconds(shape.dice("patience", 0).nextInt(4) > 0 ? 60 : 300);
        var known = ModelWeChat.KNOWN;
        return new Terms(
                "一号店", 1, false, known.appid(), known.mchId(), "http://127.0.0.1/notify", "127.0.0.1", patience);
    }

    static Merchant merchant() {
        var known = ModelWeChat.KNOWN;
        return Merchant.at(
                URI.create("http://127.0.0.1"),
                known.appid(),
                known.mchId(),
                new MerchantKey(known.apiKey(), SignType.HMAC_SHA256));
    }
}

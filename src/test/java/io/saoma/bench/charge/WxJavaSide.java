package io.saoma.bench.charge;

import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderRequest;
import com.github.binarywang.wxpay.config.WxPayConfig;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;
import io.saoma.bench.InTurn;
import io.saoma.payment.Order;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.pay.code.Modules;
import java.net.URI;

/// The client that most shops' programs of today are built on, set up as its manual says.
final class WxJavaSide implements Side {

    private final WxPayServiceImpl service = new WxPayServiceImpl();

    WxJavaSide(URI base) {
        var known = Merchant.practice();
        var config = new WxPayConfig();
        config.setAppId(known.appid());
        config.setMchId(known.mchId());
        config.setMchKey(known.apiKey());
        config.setSignType("HMAC-SHA256");
        config.setPayBaseUrl(base.toString());
        config.setUseSandboxEnv(false);
        service.setConfig(config);
    }

    @Override
    public InTurn.Deed ready(Order order) {
        var request = WxPayUnifiedOrderRequest.newBuilder()
                .body(order.body())
                .outTradeNo(order.outTradeNo())
                .totalFee((int) order.totalFee().fen())
                .spbillCreateIp(order.spbillCreateIp())
                .timeStart(Orders.time(order.timeStart()))
                .timeExpire(Orders.time(order.timeExpire()))
                .notifyUrl(order.notifyUrl())
                .tradeType("NATIVE")
                .productId(order.sale().toString())
                .build();
        return () -> Modules.side(service.unifiedOrder(request).getCodeURL()) > 0;
    }

    /// Its manual knows of nothing to do.
    @Override
    public void open() {}

    @Override
    public void close() {}
}

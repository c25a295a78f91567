package io.saoma.bench.charge;

import io.saoma.payment.Order;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.SignType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Orders of the merchant that the simulator knows.
final class Orders {

    private static final Merchant MERCHANT = Merchant.practice();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    private Orders() {}

    /// @param side whose order it is, a letter: no two sides place the same one
    static Order of(char side, int counter, Instant now) {
        var start = now.truncatedTo(ChronoUnit.SECONDS);
        return new Order(
                "BENCH%c%08d".formatted(side, counter),
                new SaleNumber(false, 1, BusinessDay.of(now), 1 + counter % 9_000),
                1,
                MERCHANT.appid(),
                MERCHANT.mchId(),
                "一号店-农夫山泉 550ml 等",
                new Money(1_250),
                "192.168.1.10",
                "https://example.com/wx/notify",
                start,
                start.plusSeconds(360),
                start.plusSeconds(300));
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /// The body of its request, as every client has to write it.
    static String signed(Order order) {
        var fields = new TreeMap<>(Map.of(
                "appid", MERCHANT.appid(),
                "mch_id", MERCHANT.mchId(),
                "nonce_str", "n" + order.outTradeNo(),
                "sign_type", SignType.HMAC_SHA256.wireName(),
                "body", order.body(),
                "out_trade_no", order.outTradeNo(),
                "total_fee", Long.toString(order.totalFee().fen()),
                "spbill_create_ip", order.spbillCreateIp(),
                "notify_url", order.notifyUrl(),
                "trade_type", "NATIVE"));
        fields.put("product_id", order.sale().toString());
        fields.put("time_start", time(order.timeStart()));
        fields.put("time_expire", time(order.timeExpire()));
        fields.put("sign", MERCHANT.sign(fields, SignType.HMAC_SHA256));
        return fields.entrySet().stream()
                .map(it -> "<%s>%s</%s>".formatted(it.getKey(), it.getValue(), it.getKey()))
                .collect(Collectors.joining("", "<xml>", "</xml>"));
    }
}

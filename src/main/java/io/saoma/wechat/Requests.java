package io.saoma.wechat;

import io.saoma.payment.AuthCode;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is sent for an order: the same fields every time, but for `nonce_str` and `sign`.
final class Requests {

    /// WeChat's times are Beijing's and carry no zone.
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
            .withZone(ZoneId.of("Asia/Shanghai"))
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Merchant merchant;

    Requests(Merchant merchant) {
        this.merchant = merchant;
    }

    Map<String, String> of(Call call, Order order) {
        return of(call, order, Map.of());
    }

    /// What the customer's code is charged with.
    Map<String, String> of(Order order, AuthCode code) {
        return of(Call.PAY, order, Map.of("auth_code", code.digits()));
    }

    /// What a payment is asked for with, whose order nobody may know here.
    Map<String, String> of(PaymentNumber number) {
        return signed(
                switch (number) {
                    case TransactionId(var text) -> Map.of("transaction_id", text);
                    case OutTradeNo(var text) -> Map.of("out_trade_no", text);
                });
    }

    private Map<String, String> of(Call call, Order order, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("out_trade_no", order.outTradeNo());
        switch (call) {
            case PLACE -> {
                describe(order, fields);
                askForACode(order, fields);
            }
            case PAY -> describe(order, fields);
            case ASK, CLOSE, REVERSE -> {}
        }
        fields.putAll(more);
        return signed(fields);
    }

    /// These fields, with those that every request has, and signed.
    Map<String, String> signed(Map<String, String> own) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("appid", merchant.appid());
        fields.put("mch_id", merchant.mchId());
        fields.put("nonce_str", nonce());
        fields.put("sign_type", merchant.key().signType().word());
        fields.putAll(own);
        fields.put("sign", merchant.key().sign(fields));
        return fields;
    }

    private static void describe(Order order, Map<String, String> fields) {
        fields.put("body", BillText.of(order.body()));
        fields.put("total_fee", Long.toString(order.totalFee().fen()));
        fields.put("spbill_create_ip", order.spbillCreateIp());
        fields.put("time_start", time(order.timeStart()));
        fields.put("time_expire", time(order.timeExpire()));
    }

    private static void askForACode(Order order, Map<String, String> fields) {
        fields.put("notify_url", order.notifyUrl());
        fields.put("trade_type", order.tradeType().name());
        fields.put("product_id", order.sale().toString());
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package io.saoma.payment;

import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;

/// One payment attempt as WeChat is asked for it: frozen and journaled before it is sent, so that every resend is the
/// same.
///
/// WeChat answers `201` to a repeated number whose other fields differ, so nothing in here may change afterwards.
///
/// @param outTradeNo our number for it at WeChat, unique for ever, 6 to 32 characters
/// @param attempt which attempt of the sale this is, from 1
/// @param body what the payer reads on the bill, uncut
/// @param timeStart whole seconds
/// @param timeExpire whole seconds; after it WeChat takes no payment and no first placing of this order
/// @param deadline until when the till itself waits; before `timeExpire`
/// @param tradeType who scans whom
public record Order(
        String outTradeNo,
        SaleNumber sale,
        int attempt,
        String appid,
        String mchId,
        String body,
        Money totalFee,
        String spbillCreateIp,
        String notifyUrl,
        Instant timeStart,
        Instant timeExpire,
        Instant deadline,
        TradeType tradeType) {

    /// WeChat does not promise to close an order that is younger than this (protocol, section 4.1).
    public static final Duration CLOSABLE_AFTER = Duration.ofMinutes(5);

    public Order {
        if (!totalFee.chargeable()) {
            throw new IllegalArgumentException("not a chargeable amount: " + totalFee.fen() + " fen");
        }
        if (!outTradeNo.matches("[0-9A-Za-z_\\-|*]{6,32}")) {
            throw new IllegalArgumentException("not an out_trade_no: " + outTradeNo);
        }
    }

    /// Of an order whose code the customer scans.
    public Order(
            String outTradeNo,
            SaleNumber sale,
            int attempt,
            String appid,
            String mchId,
            String body,
            Money totalFee,
            String spbillCreateIp,
            String notifyUrl,
            Instant timeStart,
            Instant timeExpire,
            Instant deadline) {
        this(
                outTradeNo,
                sale,
                attempt,
                appid,
                mchId,
                body,
                totalFee,
                spbillCreateIp,
                notifyUrl,
                timeStart,
                timeExpire,
                deadline,
                TradeType.NATIVE);
    }

    public Instant closableFrom() {
        return timeStart.plus(CLOSABLE_AFTER);
    }
}

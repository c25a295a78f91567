package io.saoma.payment.refund;

import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.util.Optional;

/// One refund as WeChat is asked for it: frozen and journaled before it is sent, so that every resend is the same.
///
/// The same `out_refund_no` gives money back once, however often it is sent; a new one would give it back twice.
///
/// @param outRefundNo our number for it at WeChat, unique for ever
/// @param outTradeNo the order whose money goes back
/// @param totalFee what that order was paid with
/// @param refundFee what of it goes back
/// @param sale of which till; see `shop`
/// @param refundDesc what the payer reads about it; may be empty
/// @param shop whose sale it is, where it is another till's; none for this till's own
public record Refund(
        String outRefundNo,
        SaleNumber sale,
        String outTradeNo,
        String appid,
        String mchId,
        Money totalFee,
        Money refundFee,
        String refundDesc,
        String notifyUrl,
        Grounds grounds,
        Optional<String> shop) {

    public Refund {
        if (!outRefundNo.matches("[0-9A-Za-z_\\-|*@]{1,64}")) {
            throw new IllegalArgumentException("not an out_refund_no: " + outRefundNo);
        }
        if (!refundFee.isPositive() || refundFee.compareTo(totalFee) > 0) {
            throw new IllegalArgumentException(
                    "%d of %d fen cannot go back".formatted(refundFee.fen(), totalFee.fen()));
        }
    }

    /// Of a sale of this till's own.
    public Refund(
            String outRefundNo,
            SaleNumber sale,
            String outTradeNo,
            String appid,
            String mchId,
            Money totalFee,
            Money refundFee,
            String refundDesc,
            String notifyUrl,
            Grounds grounds) {
        this(
                outRefundNo,
                sale,
                outTradeNo,
                appid,
                mchId,
                totalFee,
                refundFee,
                refundDesc,
                notifyUrl,
                grounds,
                Optional.empty());
    }

    /// The sale, told apart from those of other shops.
    public SaleKey key() {
        return new SaleKey(shop, sale);
    }
}

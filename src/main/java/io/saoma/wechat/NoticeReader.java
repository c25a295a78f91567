package io.saoma.wechat;

import io.saoma.payment.PaymentNotice;
import io.saoma.sale.Money;
import io.saoma.wechat.ReadNotice.Genuine;
import io.saoma.wechat.ReadNotice.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads what claims to be a payment notice of WeChat's (protocol, section 6.1) and believes only what is signed, whole
/// and meant for this merchant. The payer's openid goes no further than the sign.
public final class NoticeReader {

    /// A longer notice is none.
    public static final int MOST_BYTES = FlatXml.MOST_BYTES;

    private final FlatXml xml = new FlatXml();
    private final Merchant merchant;
    private final RefundNoticeReader refunds;

    public NoticeReader(Merchant merchant) {
        this.merchant = merchant;
        this.refunds = new RefundNoticeReader(merchant);
    }

    public ReadNotice read(byte[] body) {
        try {
            var reply = new Reply(xml.read(body));
            if (reply.has("req_info")) {
                return refunds.read(reply);
            }
            return objection(reply).<ReadNotice>map(Refused::new).orElseGet(() -> notice(reply));
        } catch (UnreadableException _) {
            return new Refused("UNREADABLE");
        }
    }

    private Optional<String> objection(Reply reply) {
        if (!says(reply, "return_code", "SUCCESS")) {
            return Optional.of("RETURN_CODE");
        }
        if (!merchant.key().signsUnasked(reply.fields())) {
            return Optional.of("SIGN");
        }
        if (!says(reply, "result_code", "SUCCESS")) {
            return Optional.of("RESULT_CODE");
        }
        if (!says(reply, "appid", merchant.appid()) || !says(reply, "mch_id", merchant.mchId())) {
            return Optional.of("MERCHANT");
        }
        if (!says(reply, "trade_type", "NATIVE") || reply.differs("fee_type", "CNY")) {
            return Optional.of("TRADE_TYPE");
        }
        return List.of("out_trade_no", "transaction_id", "total_fee", "time_end").stream()
                .filter(name -> !reply.has(name))
                .findFirst()
                .map(_ -> "INCOMPLETE");
    }

    private static ReadNotice notice(Reply reply) {
        var number = reply.text("out_trade_no");
        var transaction = reply.text("transaction_id");
        var fen = reply.text("total_fee");
        if (!number.matches("[0-9A-Za-z_\\-|*]{6,32}")
                || !transaction.matches("[0-9A-Za-z]{1,32}")
                || !fen.matches("[0-9]{1,10}")) {
            return new Refused("FIELD");
        }
        try {
            var timeEnd = Instant.from(Requests.TIME.parse(reply.text("time_end")));
            return new Genuine(new PaymentNotice(number, transaction, new Money(Long.parseLong(fen)), timeEnd));
        } catch (DateTimeException _) {
            return new Refused("FIELD");
        }
    }

    private static boolean says(Reply reply, String name, String wanted) {
        return reply.text(name).equals(wanted);
    }
}

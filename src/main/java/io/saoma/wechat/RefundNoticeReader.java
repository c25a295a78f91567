package io.saoma.wechat;

import io.saoma.payment.refund.RefundNotice;
import io.saoma.sale.Money;
import io.saoma.wechat.ReadNotice.Refunded;
import io.saoma.wechat.ReadNotice.Refused;
import java.util.List;
import java.util.Set;

/// Reads what WeChat says by itself of a refund (protocol, section 6.3): it carries no sign, but only who has the API
/// key can have locked it.
final class RefundNoticeReader {

    private static final Set<String> STATUSES = Set.of("SUCCESS", "CHANGE", "REFUNDCLOSE");

    private final FlatXml xml = new FlatXml();
    private final Merchant merchant;

    RefundNoticeReader(Merchant merchant) {
        this.merchant = merchant;
    }

    ReadNotice read(Reply outer) {
        if (!outer.text("return_code").equals("SUCCESS")) {
            return new Refused("RETURN_CODE");
        }
        if (!outer.text("appid").equals(merchant.appid())
                || !outer.text("mch_id").equals(merchant.mchId())) {
            return new Refused("MERCHANT");
        }
        var opened = merchant.key().unlock(outer.text("req_info"));
        if (opened.isEmpty()) {
            return new Refused("REQ_INFO");
        }
        try {
            return notice(new Reply(xml.read(opened.get(), "root")));
        } catch (UnreadableException _) {
            return new Refused("UNREADABLE");
        }
    }

    private static ReadNotice notice(Reply reply) {
        var amounts = List.of("total_fee", "refund_fee").stream()
                .allMatch(name -> reply.text(name).matches("[0-9]{1,10}"));
        if (!amounts
                || !reply.text("out_refund_no").matches("[0-9A-Za-z_\\-|*@]{1,64}")
                || !reply.text("out_trade_no").matches("[0-9A-Za-z_\\-|*]{6,32}")
                || !STATUSES.contains(reply.text("refund_status"))) {
            return new Refused("FIELD");
        }
        return new Refunded(new RefundNotice(
                reply.text("out_refund_no"),
                reply.text("out_trade_no"),
                money(reply, "total_fee"),
                money(reply, "refund_fee"),
                reply.text("refund_status")));
    }

    private static Money money(Reply reply, String name) {
        return new Money(Long.parseLong(reply.text(name)));
    }
}

package io.saoma.wechat;

import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundGateway;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// WeChat Pay's refunds over its merchant API, version 2: one request on the wire for each call, at the most.
final class WeChatRefunds implements RefundGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatRefunds.class);
    private static final int LONGEST_DESC = 80;

    private final Merchant merchant;
    private final Requests requests;
    private final RefundAnswerReader answers;
    private final FlatXml xml = new FlatXml();
    private final Wire wire;
    private final Wire certified;

    WeChatRefunds(Merchant merchant, Wire wire, Wire certified) {
        this.merchant = merchant;
        this.requests = new Requests(merchant);
        this.answers = new RefundAnswerReader(merchant.key());
        this.wire = wire;
        this.certified = certified;
    }

    @Override
    public RefundAnswer refund(Refund refund) {
        return merchant.canReverse() ? answer(RefundCall.REFUND, refund, wanted(refund)) : withoutCertificate();
    }

    @Override
    public RefundAnswer ask(Refund refund) {
        return answer(RefundCall.ASK, refund, Map.of("out_refund_no", refund.outRefundNo()));
    }

    private static Map<String, String> wanted(Refund refund) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("out_trade_no", refund.outTradeNo());
        fields.put("out_refund_no", refund.outRefundNo());
        fields.put("total_fee", Long.toString(refund.totalFee().fen()));
        fields.put("refund_fee", Long.toString(refund.refundFee().fen()));
        if (!refund.refundDesc().isEmpty()) {
            fields.put("refund_desc", BillText.of(refund.refundDesc(), LONGEST_DESC));
        }
        if (!refund.notifyUrl().isEmpty()) {
            fields.put("notify_url", refund.notifyUrl());
        }
        return fields;
    }

    private RefundAnswer answer(RefundCall call, Refund refund, Map<String, String> own) {
        if (!refund.appid().equals(merchant.appid()) || !refund.mchId().equals(merchant.mchId())) {
            return ofAnotherMerchant(refund);
        }
        var start = System.nanoTime();
        var answer = exchange(call, refund, own);
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info("{} {} {} ms {}", call.path(), refund.outRefundNo(), took, word(answer));
        return answer;
    }

    private RefundAnswer exchange(RefundCall call, Refund refund, Map<String, String> own) {
        try {
            var way = call == RefundCall.REFUND ? certified : wire;
            var body = way.post(call.path(), xml.write(requests.signed(own)));
            return answers.of(call, refund, new Reply(xml.read(body)));
        } catch (SilenceException e) {
            var silent = e.silent();
            return call == RefundCall.REFUND && silent.code().equals("HTTP 400")
                    ? certificateNotTaken()
                    : new Silent(silent.sent(), silent.code());
        } catch (UnreadableException e) {
            return new Silent(true, "UNREADABLE");
        }
    }

    /// No other key can ask about it, so nobody is asked.
    private static RefundAnswer ofAnotherMerchant(Refund refund) {
        var whose = "appid %s, mch_id %s".formatted(refund.appid(), refund.mchId());
        return new Failed(
                Meaning.CONFIGURATION,
                "MERCHANT",
                "退款属于另一个商户（%s），请恢复该商户的设置。The refund belongs to another merchant (%s): set that one up again."
                        .formatted(whose, whose));
    }

    private static RefundAnswer withoutCertificate() {
        return new Failed(
                Meaning.CONFIGURATION,
                "CERTIFICATE",
                "退款需要商户证书 apiclient_cert.p12。To give money back the till needs the merchant's apiclient_cert.p12.");
    }

    /// WeChat answers a certificate that it does not know with a page, not with XML (protocol, section 1.1).
    private static RefundAnswer certificateNotTaken() {
        return new Failed(
                Meaning.CONFIGURATION,
                "CERTIFICATE",
                "微信支付不接受本机的商户证书，请从商户平台重新下载。WeChat Pay does not accept this certificate: download it again.");
    }

    private static String word(RefundAnswer answer) {
        return switch (answer) {
            case Failed failed -> failed.code();
            case Silent silent -> silent.code();
            case Found found -> found.status().name();
            case Accepted _ -> "Accepted";
            default -> answer.getClass().getSimpleName();
        };
    }
}

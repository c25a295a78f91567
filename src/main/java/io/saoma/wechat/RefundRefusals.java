package io.saoma.wechat;

import static io.saoma.payment.refund.RefundAnswer.Meaning.ASK;
import static io.saoma.payment.refund.RefundAnswer.Meaning.CONFIGURATION;
import static io.saoma.payment.refund.RefundAnswer.Meaning.FUNDS;
import static io.saoma.payment.refund.RefundAnswer.Meaning.REFUSED;
import static io.saoma.payment.refund.RefundAnswer.Meaning.RETRY;

import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;

/// What a signed refusal means: the tables of the protocol, sections 4.2 and 4.3.
final class RefundRefusals {

    private RefundRefusals() {}

    static RefundAnswer of(RefundCall call, String code, String text) {
        if (call == RefundCall.ASK && code.equals("REFUNDNOTEXIST")) {
            return new NotFound();
        }
        var meaning = meaning(code);
        var known = call == RefundCall.REFUND || (meaning != FUNDS && meaning != REFUSED);
        return new Failed(known ? meaning : ASK, code, text.isEmpty() ? code : text);
    }

    private static Meaning meaning(String code) {
        return switch (code) {
            case "SYSTEMERROR", "BANKERROR", "BIZERR_NEED_RETRY", "INVALID_REQ_TOO_MUCH", "FREQUENCY_LIMITED" -> RETRY;
            case "NOTENOUGH" -> FUNDS;
            // believed only where a query finds no such refund
            case "TRADE_OVERDUE", "USER_ACCOUNT_ABNORMAL", "ERROR", "TRADE_STATE_ERROR", "REFUND_FEE_INVALID" ->
                REFUSED;
            case "INVALID_TRANSACTIONID",
                    "PARAM_ERROR",
                    "ORDERNOTEXIST",
                    "NOAUTH",
                    "APPID_NOT_EXIST",
                    "MCHID_NOT_EXIST",
                    "APPID_MCHID_NOT_MATCH",
                    "LACK_PARAMS",
                    "REQUIRE_POST_METHOD",
                    "SIGNERROR",
                    "XML_FORMAT_ERROR" -> CONFIGURATION;
            default -> ASK;
        };
    }
}

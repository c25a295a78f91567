package io.saoma.wechat;

import static io.saoma.payment.Answer.Meaning.ASK;
import static io.saoma.payment.Answer.Meaning.CLOSED;
import static io.saoma.payment.Answer.Meaning.CONFIGURATION;
import static io.saoma.payment.Answer.Meaning.DECLINED;
import static io.saoma.payment.Answer.Meaning.IRREVERSIBLE;
import static io.saoma.payment.Answer.Meaning.NEW_NUMBER;
import static io.saoma.payment.Answer.Meaning.PAID;
import static io.saoma.payment.Answer.Meaning.PAYING;
import static io.saoma.payment.Answer.Meaning.RETRY;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NoOrder;

/// What a signed refusal means: the tables of the protocol, sections 2.5, 3.5, 4.1 and 5.3 to 5.5.
final class Refusals {

    private Refusals() {}

    static Answer of(Call call, String code, String text) {
        if (code.equals("ORDERNOTEXIST") && call != Call.PLACE && call != Call.PAY) {
            return new NoOrder();
        }
        return new Failed(meaning(call, code, text), code, text.isEmpty() ? code : text);
    }

    private static Meaning meaning(Call call, String code, String text) {
        return switch (code) {
            case "SYSTEMERROR", "BANKERROR", "FREQUENCY_LIMITED" -> RETRY;
            case "NOAUTH",
                    "APPID_NOT_EXIST",
                    "MCHID_NOT_EXIST",
                    "APPID_MCHID_NOT_MATCH",
                    "LACK_PARAMS",
                    "PARAM_ERROR",
                    "SIGNERROR",
                    "XML_FORMAT_ERROR",
                    "REQUIRE_POST_METHOD",
                    "POST_DATA_EMPTY",
                    "NOT_UTF8" -> CONFIGURATION;
            default ->
                switch (call) {
                    case PLACE -> placing(code, text);
                    case PAY -> paying(code);
                    case ASK -> code.equals("INVALID_REQUEST") ? CONFIGURATION : ASK;
                    case CLOSE -> closing(code);
                    case REVERSE -> reversing(code);
                };
        };
    }

    private static Meaning placing(String code, String text) {
        return switch (code) {
            case "ORDERPAID" -> PAID;
            case "ORDERCLOSED" -> CLOSED;
            // "201 商户订单号重复": the only text that the protocol lets one look at
            case "INVALID_REQUEST" -> text.startsWith("201") ? NEW_NUMBER : CONFIGURATION;
            default -> ASK;
        };
    }

    /// What the protocol calls over is over: WeChat has taken nothing. Any other word is for a query to clear up.
    private static Meaning paying(String code) {
        return switch (code) {
            case "USERPAYING" -> PAYING;
            case "ORDERPAID" -> PAID;
            case "ORDERCLOSED", "ORDERREVERSED" -> CLOSED;
            case "AUTHCODEEXPIRE",
                    "AUTH_CODE_ERROR",
                    "AUTH_CODE_INVALID",
                    "BUYER_MISMATCH",
                    "INVALID_REQUEST",
                    "NOTENOUGH",
                    "NOTSUPORTCARD",
                    "OUT_TRADE_NO_USED",
                    "TRADE_ERROR" -> DECLINED;
            default -> ASK;
        };
    }

    private static Meaning reversing(String code) {
        return switch (code) {
            case "USERPAYING" -> PAYING;
            case "ORDERCLOSED", "ORDERREVERSED" -> CLOSED;
            case "REVERSE_EXPIRE" -> IRREVERSIBLE;
            default -> ASK;
        };
    }

    private static Meaning closing(String code) {
        return switch (code) {
            case "ORDERPAID" -> PAID;
            case "ORDERCLOSED" -> CLOSED;
            case "USERPAYING", "TRADE_STATE_ERROR" -> PAYING;
            // INVALID_REQUEST too: at close it may only say that the order is younger than five minutes
            default -> ASK;
        };
    }
}

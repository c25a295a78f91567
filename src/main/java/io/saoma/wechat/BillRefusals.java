package io.saoma.wechat;

import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.EmptyDay;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Refused;
import java.util.Locale;

/// What WeChat's refusals of an account of a day mean; they are not signed, and their spelling varies (protocol,
/// section 4.4).
final class BillRefusals {

    private BillRefusals() {}

    static <T> BillAnswer<T> of(Reply reply) {
        var code = first(reply, "err_code", "error_code");
        var text = first(reply, "err_code_des", "return_msg");
        return switch (bare(text)) {
            case "NOBILLEXIST" -> new EmptyDay<>();
            case "BILLCREATING" -> new NotYet<>();
            default ->
                switch (code) {
                    case "NO_BILL_EXIST", "20002" -> new EmptyDay<>();
                    case "BILL_CREATING" -> new NotYet<>();
                    default -> new Refused<>(code.isEmpty() ? "FAIL" : code, AnswerReader.sentence(text));
                };
        };
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s_]", "").toUpperCase(Locale.ROOT);
    }

    private static String first(Reply reply, String name, String other) {
        return reply.has(name) ? reply.text(name) : reply.text(other);
    }
}

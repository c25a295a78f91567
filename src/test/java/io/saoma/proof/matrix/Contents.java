package io.saoma.proof.matrix;

import static io.saoma.proof.matrix.Row.ALIEN;
import static io.saoma.proof.matrix.Row.CLOSED;
import static io.saoma.proof.matrix.Row.DONE;
import static io.saoma.proof.matrix.Row.GOOD;
import static io.saoma.proof.matrix.Row.UNDONE;
import static io.saoma.proof.matrix.Spoil.changed;
import static io.saoma.proof.matrix.Spoil.instead;

import io.saoma.simulator.fault.Call;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/// Rightly signed answers with a wrong content: of another order, of another merchant, over another amount.
final class Contents {

    private static final String ALIEN_WORD = "Contradiction";

    private Contents() {}

    static Stream<Fault> faults(Call call) {
        var ofAll = Stream.of(
                other("appid", "wx0000000000000000", ALIEN, ALIEN_WORD),
                other("mch_id", "1111111111", ALIEN, ALIEN_WORD),
                other("total_fee", "1", ALIEN, ALIEN_WORD),
                other("total_fee", "1250.00", ALIEN, ALIEN_WORD),
                other("fee_type", "HKD", ALIEN, ALIEN_WORD),
                other("out_trade_no", "SOMEBODY-ELSES", DONE, "UNBOUND"),
                other("result_code", "PERHAPS", DONE, "UNREADABLE"),
                without("appid", DONE, "UNBOUND"),
                without("mch_id", DONE, "UNBOUND"),
                without("result_code", DONE, "UNREADABLE"),
                without("return_code", DONE, "UNREADABLE"),
                other("future_field", "x&y<z>", GOOD, ""));
        return Stream.concat(ofAll, special(call));
    }

    private static Stream<Fault> special(Call call) {
        return switch (call) {
            case UNIFIEDORDER ->
                Stream.of(Fault.of(
                        "no code_url",
                        UNDONE,
                        "UNREADABLE",
                        instead((exchange, _) ->
                                exchange.signed(Exchange.with(exchange.envelope(), "prepay_id", "wx1")))));
            case CLOSEORDER ->
                Stream.of(Fault.of(
                        "the answer to another close",
                        UNDONE,
                        "CloseAccepted",
                        instead((exchange, _) ->
                                exchange.signed(Exchange.with(exchange.envelope(), "result_msg", "OK")))));
            case ORDERQUERY -> Stream.concat(payments(), states());
            case MICROPAY, REVERSE, REFUND, REFUNDQUERY, DOWNLOADBILL, DOWNLOADFUNDFLOW -> Stream.of();
        };
    }

    /// WeChat says that it is paid, and something is wrong with what it says.
    private static Stream<Fault> payments() {
        return Stream.of(
                paid("out_trade_no", "SOMEBODY-ELSES", UNDONE, "UNBOUND"),
                paid("out_trade_no", "", UNDONE, "UNBOUND"),
                paid("appid", "", UNDONE, "UNBOUND"),
                paid("appid", "wx0000000000000000", ALIEN, ALIEN_WORD),
                paid("mch_id", "1111111111", ALIEN, ALIEN_WORD),
                paid("total_fee", "1249", ALIEN, ALIEN_WORD),
                paid("total_fee", "", ALIEN, ALIEN_WORD),
                paid("total_fee", "01250", ALIEN, ALIEN_WORD),
                paid("total_fee", "１２５０", ALIEN, ALIEN_WORD),
                paid("fee_type", "USD", ALIEN, ALIEN_WORD),
                paid("trade_type", "JSAPI", ALIEN, ALIEN_WORD),
                paid("transaction_id", "", ALIEN, ALIEN_WORD),
                paid("time_end", "", ALIEN, ALIEN_WORD),
                paid("time_end", "20260230000000", ALIEN, ALIEN_WORD),
                paid("time_end", "yesterday", ALIEN, ALIEN_WORD),
                paid("cash_fee", "12.50", ALIEN, ALIEN_WORD),
                paid("cash_fee", "99999999999999999999", ALIEN, ALIEN_WORD));
    }

    private static Stream<Fault> states() {
        return Stream.of(
                paid("trade_state", "NOTPAY", UNDONE, "NotPaid"),
                paid("trade_state", "USERPAYING", UNDONE, "NotPaid"),
                paid("trade_state", "ACCEPT", UNDONE, "NotPaid"),
                paid("trade_state", "PAYERROR", UNDONE, "NotPaid"),
                paid("trade_state", "TELEPORTED", UNDONE, "NotPaid"),
                paid("trade_state", "success", UNDONE, "NotPaid"),
                paid("trade_state", "", UNDONE, "UNREADABLE"),
                paid("trade_state", "CLOSED", CLOSED, "Closed"),
                paid("trade_state", "REVOKED", CLOSED, "Closed"));
    }

    private static Fault other(String name, String value, Row row, String answer) {
        return Fault.of(
                "%s %s".formatted(name, value),
                row,
                answer,
                changed((exchange, reply) -> exchange.signed(Exchange.with(unsealed(reply), name, value))));
    }

    private static Fault without(String name, Row row, String answer) {
        return Fault.of(
                "no " + name,
                row,
                answer,
                changed((exchange, reply) -> exchange.signed(Exchange.without(unsealed(reply), name))));
    }

    private static Fault paid(String name, String value, Row row, String answer) {
        var title = value.isEmpty() ? "paid, but no " + name : "paid, but %s %s".formatted(name, value);
        return Fault.of(
                title,
                row,
                answer,
                instead((exchange, _) -> exchange.signed(Exchange.with(exchange.paid(), name, value))));
    }

    private static Map<String, String> unsealed(Reply reply) throws IOException {
        return Exchange.without(Exchange.read(reply.body()), "sign");
    }
}

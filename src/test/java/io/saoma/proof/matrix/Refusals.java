package io.saoma.proof.matrix;

import static io.saoma.proof.matrix.Row.DONE;
import static io.saoma.proof.matrix.Row.REFUSED;
import static io.saoma.proof.matrix.Row.TAKEN;
import static io.saoma.proof.matrix.Row.UNDONE;
import static io.saoma.proof.matrix.Spoil.changed;
import static io.saoma.proof.matrix.Spoil.instead;

import io.saoma.simulator.fault.Call;
import java.util.stream.Stream;

/// Every signed refusal of the protocol's sections 2.5, 3.5 and 4.1, and one that nobody knows.
final class Refusals {

    private Refusals() {}

    static Stream<Fault> faults(Call call) {
        return Stream.concat(
                passing(),
                switch (call) {
                    case UNIFIEDORDER -> placing();
                    case ORDERQUERY -> asking();
                    case CLOSEORDER -> closing();
                    case MICROPAY, REVERSE, REFUND, REFUNDQUERY, DOWNLOADBILL, DOWNLOADFUNDFLOW -> Stream.of();
                });
    }

    private static Stream<Fault> passing() {
        return Stream.of(
                undone("SYSTEMERROR", "RETRY"),
                done("SYSTEMERROR", "RETRY"),
                undone("BANKERROR", "RETRY"),
                done("BANKERROR", "RETRY"),
                undone("FREQUENCY_LIMITED", "RETRY"),
                undone("A_CODE_NOBODY_KNOWS", "ASK"),
                done("A_CODE_NOBODY_KNOWS", "ASK"),
                done("", "ASK"));
    }

    private static Stream<Fault> placing() {
        return Stream.of(
                        configuration(REFUSED),
                        Stream.of(
                                refusal("INVALID_REQUEST", "参数格式有误", REFUSED, "CONFIGURATION INVALID_REQUEST"),
                                refusal("INVALID_REQUEST", "201 商户订单号重复", TAKEN, "NEW_NUMBER INVALID_REQUEST"),
                                undone("ORDERCLOSED", "CLOSED"),
                                undone("ORDERPAID", "PAID"),
                                done("ORDERPAID", "PAID"),
                                undone("OUT_TRADE_NO_USED", "ASK"),
                                undone("NOTENOUGH", "ASK")))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> asking() {
        return Stream.concat(
                configuration(UNDONE),
                Stream.of(
                        undone("INVALID_REQUEST", "CONFIGURATION"),
                        refusal("ORDERNOTEXIST", "order not exist", UNDONE, "NoOrder")));
    }

    private static Stream<Fault> closing() {
        return Stream.concat(
                configuration(UNDONE),
                Stream.of(
                        undone("INVALID_REQUEST", "ASK"),
                        undone("ORDERPAID", "PAID"),
                        undone("ORDERCLOSED", "CLOSED"),
                        undone("TRADE_STATE_ERROR", "PAYING"),
                        undone("USERPAYING", "PAYING"),
                        refusal("ORDERNOTEXIST", "order not exist", UNDONE, "NoOrder")));
    }

    private static Stream<Fault> configuration(Row row) {
        return Stream.of(
                        "NOAUTH",
                        "APPID_NOT_EXIST",
                        "MCHID_NOT_EXIST",
                        "APPID_MCHID_NOT_MATCH",
                        "LACK_PARAMS",
                        "PARAM_ERROR",
                        "SIGNERROR",
                        "XML_FORMAT_ERROR",
                        "REQUIRE_POST_METHOD",
                        "POST_DATA_EMPTY",
                        "NOT_UTF8")
                .map(code -> refusal(code, code, row, "CONFIGURATION " + code));
    }

    private static Fault undone(String code, String meaning) {
        return refusal(code, "系统错误", UNDONE, meaning + " " + code);
    }

    private static Fault done(String code, String meaning) {
        return Fault.of(
                "%s after the work".formatted(code),
                DONE,
                meaning + " " + code,
                changed((exchange, _) -> exchange.signed(exchange.refusal(code, "系统错误"))));
    }

    private static Fault refusal(String code, String text, Row row, String answer) {
        return Fault.of(
                "%s %s".formatted(code, text),
                row,
                answer,
                instead((exchange, _) -> exchange.signed(exchange.refusal(code, text))));
    }
}

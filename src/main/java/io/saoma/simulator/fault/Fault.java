package io.saoma.simulator.fault;

import java.time.Duration;

/// One thing that goes wrong with one answer.
public sealed interface Fault {

    /// Before or instead of the work.
    sealed interface Work extends Fault {}

    /// Between the work and the signature, so that the answer is rightly signed.
    sealed interface Content extends Fault {}

    /// On the way back.
    sealed interface Delivery extends Fault {}

    /// A signed business failure; the work is done all the same, or not.
    record BusinessFailure(String errCode, String text, boolean workDone) implements Work {}

    /// An unsigned failure of the protocol level; the work is not done.
    record ProtocolFailure(String returnMsg) implements Work {}

    /// Younger orders than this are not found by a query.
    record NotYetVisible(Duration age) implements Work {}

    /// The customer pays in the instant before the work.
    record PaidJustBefore() implements Work {}

    /// The customer pays in the instant after the work, before the answer arrives; a closed order cannot be paid.
    record PaidJustAfter() implements Work {}

    /// The customer's payment is under way when a close is accepted, and comes through all the same.
    record PaidUnderClose() implements Work {}

    record Change(String field, String value) implements Content {}

    record Omit(String field) implements Content {}

    enum BadSign implements Fault {
        FLIPPED,
        MISSING,
        OTHER_KEY
    }

    /// The connection breaks after the work.
    record AnswerLost() implements Delivery {}

    record Slow(Duration before, Duration perByte) implements Delivery {}

    record Page(int status, String contentType, String text) implements Delivery {}

    record Truncated() implements Delivery {}

    record Doctype() implements Delivery {}

    /// Bytes in front of the answer, a byte order mark for instance.
    record Prefix(String text) implements Delivery {}

    static Fault error(String errCode) {
        return new BusinessFailure(errCode, errCode, false);
    }

    static Fault systemError() {
        return new BusinessFailure("SYSTEMERROR", "系统错误", false);
    }

    static Fault systemErrorAfterWork() {
        return new BusinessFailure("SYSTEMERROR", "系统错误", true);
    }

    static Fault frequencyLimited() {
        return new BusinessFailure("FREQUENCY_LIMITED", "频率限制", false);
    }

    static Fault orderPaid() {
        return new BusinessFailure("ORDERPAID", "order paid", false);
    }

    static Fault userPaying() {
        return new BusinessFailure("USERPAYING", "用户支付中，需要输入密码", false);
    }

    static Fault answerLost() {
        return new AnswerLost();
    }

    static Fault hang(Duration time) {
        return new Slow(time, Duration.ZERO);
    }

    static Fault dribble(Duration perByte) {
        return new Slow(Duration.ZERO, perByte);
    }

    static Fault http(int status) {
        return new Page(status, "text/html", "<html><body><h1>%d</h1><hr>nginx</body></html>".formatted(status));
    }

    static Fault emptyBody() {
        return new Page(200, "text/xml", "");
    }

    static Fault hugeBody() {
        return new Page(200, "text/xml", "<xml><a>" + "x".repeat(10 << 20));
    }

    static Fault totalFee(long fen) {
        return new Change("total_fee", Long.toString(fen));
    }

    static Fault tradeState(String name) {
        return new Change("trade_state", name);
    }
}

package io.saoma.payment;

import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.Optional;

/// How far the present run of the till has come with a payment: what need not outlive a restart, as asking again finds
/// it out.
///
/// Durations are uptimes of `TillClock`.
///
/// @param resumed whether an earlier run of the till began it
/// @param sent whether any request about it may have reached WeChat
/// @param cancelled whether the cashier wants it given up
/// @param check whether somebody wants WeChat asked at once
/// @param confirm whether a notice of WeChat's waits to be confirmed by a question
/// @param newCode whether somebody wants a fresh code
/// @param started when this run began with it
/// @param codeSince since when the present code is known
/// @param placings how often it was placed
/// @param closings how often closing or reversing was tried
/// @param closeAccepted whether WeChat said that it closes or has reversed it, so that only a query is left
/// @param failures how many exchanges in a row brought nothing
/// @param last what the last exchange brought
/// @param asked what the last query brought
/// @param declined how WeChat declined the customer's code, if it did
public record Progress(
        boolean resumed,
        boolean sent,
        boolean cancelled,
        boolean check,
        boolean confirm,
        boolean newCode,
        Duration started,
        Optional<Duration> codeSince,
        Optional<Duration> placedAt,
        Optional<Duration> askedAt,
        Optional<Duration> closedAt,
        int placings,
        int closings,
        boolean closeAccepted,
        int failures,
        Optional<Answer> last,
        Optional<Answer> asked,
        Optional<Failed> declined) {

    public static Progress fresh(Moment now) {
        return begun(false, now);
    }

    /// Of a payment that an earlier run left open: what it had sent, nobody knows.
    public static Progress resumed(Moment now) {
        return begun(true, now);
    }

    private static Progress begun(boolean resumed, Moment now) {
        return new Progress(
                resumed,
                resumed,
                false,
                false,
                false,
                false,
                now.uptime(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// A notice also proves that some request has reached WeChat.
    public Progress wished(Wish wish) {
        return new Progress(
                resumed,
                sent || wish == Wish.CONFIRM,
                cancelled || wish == Wish.CANCEL,
                check || wish == Wish.CHECK,
                confirm || wish == Wish.CONFIRM,
                newCode || wish == Wish.NEW_CODE,
                started,
                codeSince,
                placedAt,
                askedAt,
                closedAt,
                placings,
                closings,
                closeAccepted,
                failures,
                last,
                asked,
                declined);
    }

    public Progress after(Exchange exchange, Answer answer, Moment now) {
        var time = Optional.of(now.uptime());
        var placing = exchange == Exchange.PLACE || exchange == Exchange.PAY;
        var closing = exchange == Exchange.CLOSE || exchange == Exchange.REVERSE;
        var fruitless = answer instanceof Silent || (answer instanceof Failed && !closing);
        return new Progress(
                resumed,
                sent || !(answer instanceof Silent(var arrived, var _) && !arrived),
                cancelled,
                check && exchange != Exchange.ASK,
                confirm && exchange != Exchange.ASK,
                newCode && (exchange != Exchange.PLACE || passing(answer)),
                started,
                answer instanceof Code ? time : codeSince,
                placing ? time : placedAt,
                exchange == Exchange.ASK ? time : askedAt,
                closing ? time : closedAt,
                placings + (placing ? 1 : 0),
                closings + (closing ? 1 : 0),
                closeAccepted || answer instanceof CloseAccepted || (closing && isClosed(answer)),
                fruitless ? failures + 1 : 0,
                Optional.of(answer),
                exchange == Exchange.ASK ? Optional.of(answer) : asked,
                exchange == Exchange.PAY ? declined(answer) : declined);
    }

    /// A no after which the code will not be charged, if it was meant for this order.
    private static Optional<Failed> declined(Answer answer) {
        return answer instanceof Failed failed
                        && switch (failed.meaning()) {
                            case DECLINED, NEW_NUMBER, CONFIGURATION, CLOSED -> true;
                            case RETRY, ASK, PAID, PAYING, IRREVERSIBLE -> false;
                        }
                ? Optional.of(failed)
                : Optional.empty();
    }

    /// After an exchange whose answer could not be written down: it is as if none had come, but the request was out.
    Progress unwritten() {
        return new Progress(
                resumed,
                true,
                cancelled,
                check,
                confirm,
                newCode,
                started,
                codeSince,
                placedAt,
                askedAt,
                closedAt,
                placings,
                closings,
                closeAccepted,
                failures,
                last,
                asked,
                declined);
    }

    /// Whether the same may work the next time.
    private static boolean passing(Answer answer) {
        return answer instanceof Silent
                || (answer instanceof Failed(var meaning, var _, var _) && meaning == Meaning.RETRY);
    }

    private static boolean isClosed(Answer answer) {
        return answer instanceof Failed(var meaning, var _, var _) && meaning == Meaning.CLOSED;
    }

    /// Whether the network, or WeChat, is away as far as this payment can tell.
    public boolean cutOff() {
        return last.orElse(null) instanceof Silent;
    }
}

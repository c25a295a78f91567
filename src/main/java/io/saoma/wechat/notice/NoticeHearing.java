package io.saoma.wechat.notice;

import io.saoma.payment.NoticeOutcome;
import io.saoma.wechat.NoticeReader;
import io.saoma.wechat.ReadNotice.Genuine;
import io.saoma.wechat.ReadNotice.Refunded;
import io.saoma.wechat.ReadNotice.Refused;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what a body has to say and has it taken; `SUCCESS` only once it is.
final class NoticeHearing {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeHearing.class);

    private final SparingLog refusals = new SparingLog();
    private final NoticeReader reader;
    private final NoticeTaker taker;

    NoticeHearing(NoticeReader reader, NoticeTaker taker) {
        this.reader = reader;
        this.taker = taker;
    }

    NoticeAnswer of(byte[] body, Duration time) {
        return switch (reader.read(body)) {
            case Genuine(var notice) ->
                answer(notice.outTradeNo(), () -> taker.paid().apply(notice), time);
            case Refunded(var notice) ->
                answer(notice.outRefundNo(), () -> taker.refunded().apply(notice), time);
            case Refused(var why) -> {
                refusals.warn("security: refused what claims to be a notice: " + why);
                yield NoticeAnswer.failed(why);
            }
        };
    }

    /// Taking it goes on where the time is up; WeChat comes again and finds it done.
    private NoticeAnswer answer(String number, Callable<NoticeOutcome> take, Duration time) {
        var taking = new FutureTask<>(take);
        Thread.ofVirtual().name("notice-taking").start(taking);
        try {
            var outcome = taking.get(time.toNanos(), TimeUnit.NANOSECONDS);
            if (outcome == NoticeOutcome.TAKEN) {
                return NoticeAnswer.TAKEN;
            }
            refusals.warn("notice of " + number + ": " + outcome);
            return NoticeAnswer.failed(outcome.name());
        } catch (TimeoutException _) {
            LOG.warn("notice of {}: not taken in time", number);
            return NoticeAnswer.failed("BUSY");
        } catch (ExecutionException e) {
            LOG.error("notice of {}: cannot be taken", number, e.getCause());
            return NoticeAnswer.failed("FAULT");
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }
}

package io.saoma;

import io.saoma.book.share.NoticeBoard;
import io.saoma.payment.PaymentNotice;
import io.saoma.payment.refund.RefundNotice;
import io.saoma.settings.Settings;
import io.saoma.wechat.notice.NoticeTaker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Takes WeChat's notices for all tills of a shared book: what is true is written there, and only then is WeChat
/// answered. It knows no orders and asks nobody; what becomes of a notice is each till's own business.
final class Receiver implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration TIDIED = Duration.ofHours(1);

    private final Reception reception;
    private final NoticeBoard board;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    private Receiver(Reception reception, NoticeBoard board, InstantSource clock) {
        this.reception = reception;
        this.board = board;
        this.clock = clock;
    }

    /// Listens from now on; empty where its port cannot be had. Whether the shared book can be reached is seen with
    /// each notice.
    ///
    /// @param settings with everything that `Receive` asks for
    static Optional<Receiver> open(Settings settings, InstantSource clock) {
        var reception = new Reception(settings);
        if (reception.port().isEmpty()) {
            return Optional.empty();
        }
        var weChat = settings.wechat().orElseThrow();
        var board = new NoticeBoard(Sharing.place(settings.share().orElseThrow()));
        var receiver = new Receiver(reception, board, clock);
        reception.open(weChat.notifyUrl(), WeChatAccess.merchant(weChat), receiver.taker());
        Thread.ofVirtual().name("notice-tidying").start(receiver::tidy);
        return Optional.of(receiver);
    }

    private NoticeTaker taker() {
        return new NoticeTaker(
                (PaymentNotice notice) -> board.paid(notice.outTradeNo()),
                (RefundNotice notice) -> board.refunded(notice.outRefundNo()));
    }

    int port() {
        return reception.port().orElseThrow();
    }

    /// What nobody has waited for two days is of no use to anybody.
    private void tidy() {
        do {
            board.forget(clock.instant().minus(KEPT));
        } while (!closes(TIDIED));
    }

    /// Whether it is closed before this time is over.
    private boolean closes(Duration time) {
        try {
            return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the receiver", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        reception.close();
        board.close();
    }
}

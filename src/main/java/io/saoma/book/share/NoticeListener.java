package io.saoma.book.share;

import io.saoma.book.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears for a till what the receiver writes on the notice board: called where the engine calls, else, and where a call
/// was lost, by looking now and then. What it hears is a hint. Nothing waits for it.
public final class NoticeListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration OFTEN = Duration.ofMillis(400);
    private static final Duration SELDOM = Duration.ofSeconds(10);

    /// Whoever can write there must not have WeChat asked as often as he likes.
    private static final Duration ONCE = Duration.ofSeconds(1);

    private final SharedPlace place;
    private final BooleanSupplier waiting;
    private final Consumer<String> hint;
    private final Pace pace;
    private final String listen;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final NoticeLook look = new NoticeLook();
    private final Map<String, Long> told = new HashMap<>();
    private int failures;
    private volatile boolean hearing;

    /// @param waiting whether there is a customer for whom it has to be quick
    /// @param hint is told each number, and returns at once
    public NoticeListener(SharedPlace place, BooleanSupplier waiting, Consumer<String> hint, Pace pace) {
        this(place, waiting, hint, pace, "LISTEN " + NoticeBoard.CHANNEL);
    }

    /// @param listen how it asks to be called
    NoticeListener(SharedPlace place, BooleanSupplier waiting, Consumer<String> hint, Pace pace, String listen) {
        this.place = place;
        this.waiting = waiting;
        this.hint = hint;
        this.pace = pace;
        this.listen = listen;
    }

    /// From now on, until it is closed.
    public void start() {
        Thread.ofVirtual().name("notice-listener").start(this::work);
    }

    /// Whether what is written from now on will be heard.
    public boolean hearing() {
        return hearing;
    }

    private void work() {
        while (isOpen()) {
            try (var connection = Schema.connect(place);
                    var sql = new Sql(connection, NoticeListener.class, "notice.sql", Map.of())) {
                hear(connection, sql);
            } catch (SQLException e) {
                fail(e);
            } finally {
                hearing = false;
            }
        }
    }

    private void hear(Connection connection, Sql sql) throws SQLException {
        // first, so that nothing is missed between it and the first look
        var called = isCalled(connection);
        while (isOpen()) {
            look.news(sql).forEach(this::tell);
            hearing = true;
            failures = 0;
            rest(connection, called);
        }
    }

    /// One that refuses may still be looked at; one that is away says so to the first look.
    private boolean isCalled(Connection connection) {
        if (!place.engine().calls()) {
            return false;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(listen);
            return true;
        } catch (SQLException e) {
            LOG.info("the server of the shared book calls nobody, so it is looked at instead: {}", e.getMessage());
            return false;
        }
    }

    /// Until the next look is due; calls are heard meanwhile.
    private void rest(Connection connection, boolean called) throws SQLException {
        var begun = System.nanoTime();
        while (isOpen() && System.nanoTime() - begun < pause(called).toNanos()) {
            if (called) {
                Calls.await(connection, TICK).forEach(this::tell);
            } else {
                await(TICK);
            }
        }
    }

    private Duration pause(boolean called) {
        return !called && waiting.getAsBoolean() ? OFTEN : SELDOM;
    }

    private void tell(String number) {
        var now = System.nanoTime();
        told.values().removeIf(time -> now - time > ONCE.toNanos());
        if (isOpen() && told.putIfAbsent(number, now) == null) {
            hint.accept(number);
        }
    }

    private void fail(SQLException why) {
        if (failures == 0) {
            LOG.warn("nothing is heard from the shared book: the till asks WeChat as ever", why);
        }
        failures++;
        await(pace.after(failures));
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void await(Duration time) {
        try {
            var _ = closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}

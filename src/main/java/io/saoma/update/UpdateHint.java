package io.saoma.update;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks once a day whether a newer till has been signed, on a thread of its own for which nobody waits. It only
/// says so: no till is ever fetched or installed by it.
public final class UpdateHint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateHint.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration GLANCE = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final URI address;
    private final PublicKey key;
    private final Version own;
    private final InstantSource clock;
    private final Shelf shelf;
    private final Fetch fetch;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Optional<Instant> asked;
    private volatile Optional<Release> newest;

    /// @param own what runs here
    /// @param folder for what it keeps
    public UpdateHint(URI address, PublicKey key, Version own, Path folder, InstantSource clock) {
        this(address, key, own, folder, clock, LIMIT);
    }

    UpdateHint(URI address, PublicKey key, Version own, Path folder, InstantSource clock, Duration limit) {
        this.address = address;
        this.key = key;
        this.own = own;
        this.clock = clock;
        shelf = new Shelf(folder);
        fetch = new Fetch(limit);
        asked = shelf.asked();
        newest = shelf.newest().flatMap(file -> SignedRelease.read(file, key));
    }

    /// From now on, until it is closed. On a platform thread, because a hanging look-up of a name holds its carrier.
    public void start() {
        Thread.ofPlatform().daemon().name("update-hint").start(this::work);
    }

    /// The newest release that was ever signed, where it is newer than what runs here.
    public Optional<Release> newer() {
        return newest.filter(it -> it.version().compareTo(own) > 0);
    }

    private void work() {
        try {
            do {
                look();
            } while (!closing.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    /// Nothing where the last time was less than a day ago, be it in an earlier run.
    void look() {
        var now = clock.instant();
        if (asked.filter(last -> recent(last, now)).isPresent()) {
            return;
        }
        asked = Optional.of(now);
        try {
            shelf.asked(now);
            take(fetch.of(address));
        } catch (IOException | RuntimeException e) {
            LOG.warn("nothing is known of newer versions: {}", e.toString());
        }
    }

    /// A clock that was set back starts the day anew.
    private static boolean recent(Instant last, Instant now) {
        return Duration.between(last, now).abs().compareTo(DAY) < 0;
    }

    private void take(byte[] file) throws IOException {
        var told = SignedRelease.read(file, key);
        if (told.isEmpty()) {
            LOG.warn("the file of the newest version is not signed with the key of the settings");
        } else if (newest.filter(it -> it.version().compareTo(told.get().version()) > 0)
                .isPresent()) {
            LOG.warn("the file of the newest version is older than the one before");
        } else {
            shelf.keep(file);
            newest = told;
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}

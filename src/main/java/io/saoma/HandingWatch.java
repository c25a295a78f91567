package io.saoma;

import io.saoma.book.share.Handing;
import io.saoma.book.share.HandingStatus;
import io.saoma.ui.health.SharedBook;
import io.saoma.ui.health.SharedBook.Reach;
import java.time.Instant;
import java.time.InstantSource;

/// Looks at the shared book for the screens, and remembers when it last had every line: a till that was quiet for an
/// hour is not an hour behind with its next sale.
final class HandingWatch {

    private final Handing handing;
    private final InstantSource clock;
    private Instant level = Instant.EPOCH;

    HandingWatch(Handing handing, InstantSource clock) {
        this.handing = handing;
        this.clock = clock;
    }

    /// May wait for the till's own book, never for the shared one.
    synchronized SharedBook look() {
        var status = handing.status();
        if (status.level()) {
            level = clock.instant();
        }
        var since = status.since().isAfter(level) ? status.since() : level;
        return new SharedBook(
                reach(status.state()),
                status.behind(),
                since,
                status.foreign(),
                status.forgotten(),
                status.takenOver().map(it -> new SharedBook.TakenOver(it.by(), it.at())));
    }

    private static Reach reach(HandingStatus.State state) {
        return switch (state) {
            case HANDING_ON -> Reach.REACHED;
            case AWAY -> Reach.AWAY;
            case NEWER -> Reach.NEWER;
            case OLDER -> Reach.OLDER;
            case JOURNAL_BROKEN -> Reach.JOURNAL_BROKEN;
        };
    }
}

package io.saoma.wechat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which of WeChat's domains to try, in which order: the first one, but for a few minutes after it could not be
/// reached the one that could.
final class Domains {

    static final Duration AWAY = Duration.ofMinutes(3);

    private final List<URI> domains;
    private final InstantSource clock;
    private volatile @Nullable Refuge refuge;

    private record Refuge(URI domain, Instant since) {

        /// A clock that was set back ends it too.
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(AWAY));
        }
    }

    Domains(List<URI> domains, InstantSource clock) {
        this.domains = domains;
        this.clock = clock;
    }

    List<URI> inOrder() {
        var current = refuge;
        if (current == null || !current.holds(clock.instant())) {
            return domains;
        }
        return Stream.concat(Stream.of(current.domain), domains.stream())
                .distinct()
                .toList();
    }

    /// A connection to this domain stood.
    void reached(URI domain) {
        var now = clock.instant();
        var current = refuge;
        if (current == null || !current.domain.equals(domain) || !current.holds(now)) {
            refuge = new Refuge(domain, now);
        }
    }
}

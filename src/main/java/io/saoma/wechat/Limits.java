package io.saoma.wechat;

import java.time.Duration;

/// How long WeChat may take.
///
/// @param connect for a name to be resolved, and again for a connection to stand
/// @param answer of silence on an open connection
/// @param idle of a connection between two calls; an older one is not trusted any more
/// @param exchange by the clock on the wall, for all of it, however busily bytes trickle in
public record Limits(Duration connect, Duration answer, Duration idle, Duration exchange) {

    /// A bill is long, and WeChat has to look for it first.
    private static final int LONGER = 4;

    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(5), Duration.ofSeconds(15));

    /// For the exchange of a long answer.
    Duration longExchange() {
        return exchange.multipliedBy(LONGER);
    }
}

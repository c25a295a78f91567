package io.saoma.book.share;

import java.time.Duration;

/// How patient a till is with the shared book.
///
/// @param batch so many lines at a time at the most
/// @param gather how long it waits for more after a first line: a sale has several, and while its customer stands there
/// the machine has better things to do
/// @param greeting how long it has nothing to say before it says that it is there
/// @param first how long it waits after the first failure; each further one doubles that
/// @param most how long it waits at the most
/// @param look how often it looks at what the other tills of the shop have changed
/// @param again how long after a look that failed, or found what a manager has to settle
public record Pace(
        int batch, Duration gather, Duration greeting, Duration first, Duration most, Duration look, Duration again) {

    public static final Pace USUAL = new Pace(
            500,
            Duration.ofMillis(300),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));

    /// How long to wait after so many failures in a row.
    Duration after(int failures) {
        var doubled = first;
        for (var i = 1; i < failures && doubled.compareTo(most) < 0; i++) {
            doubled = doubled.multipliedBy(2);
        }
        return doubled.compareTo(most) < 0 ? doubled : most;
    }
}

package io.saoma.payment.proof;

import java.time.Duration;
import java.time.Instant;

/// What WeChat's answers say of settings that nobody has sold with yet: an outcome that can be decided on, never an
/// exception.
public sealed interface Proof {

    /// WeChat knows merchant and appid, signs with the same key, and its clock agrees with the till's.
    record Proven() implements Proof {}

    /// One thing is wrong.
    ///
    /// @param said WeChat's own words, or a short English word for logs
    record Failed(Flaw flaw, String said) implements Proof {}

    /// All is right but the till's clock, with which nothing could be sold.
    ///
    /// @param ahead of WeChat's; negative where it is behind
    record ClockOff(Duration ahead) implements Proof {}

    /// Nobody vouches for the server at the hour that the till's clock shows, which mostly is the clock's fault.
    ///
    /// @param shown what the till's clock says
    /// @param behind whether the server's certificate begins later than that; else it is over
    record ClockDoubted(Instant shown, boolean behind) implements Proof {}
}

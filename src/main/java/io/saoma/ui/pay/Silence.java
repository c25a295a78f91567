package io.saoma.ui.pay;

import io.saoma.payment.PaymentStatus;
import java.time.Duration;
import java.util.Optional;

/// Since when WeChat has not been heard of, as one payment can tell.
public final class Silence {

    private Optional<Duration> since = Optional.empty();

    public void hear(PaymentStatus status) {
        var cutOff = status.progress().cutOff();
        since = cutOff ? since.or(() -> Optional.of(status.at().uptime())) : Optional.empty();
    }

    /// An uptime; empty while all is well.
    public Optional<Duration> since() {
        return since;
    }
}

package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainsTest {

    private static final URI FIRST = URI.create("https://one.example");
    private static final URI SECOND = URI.create("https://two.example");

    private Instant now = Till.START;
    private final Domains domains = new Domains(List.of(FIRST, SECOND), () -> now);

    @Test
    void triesTheFirstFirst() {
        domains.reached(FIRST);

        assertEquals(List.of(FIRST, SECOND), domains.inOrder());
    }

    @Test
    void staysWithTheSecondForSomeMinutes() {
        domains.reached(SECOND);
        later(Domains.AWAY.minusMillis(1));
        domains.reached(SECOND);
        assertEquals(List.of(SECOND, FIRST), domains.inOrder());

        later(Duration.ofMillis(1));
        assertEquals(List.of(FIRST, SECOND), domains.inOrder());
    }

    @Test
    void staysAgainWhereTheFirstIsStillAway() {
        domains.reached(SECOND);
        later(Domains.AWAY);
        domains.reached(SECOND);

        assertEquals(List.of(SECOND, FIRST), domains.inOrder());
    }

    @Test
    void comesBackOnceTheFirstIsReached() {
        domains.reached(SECOND);
        domains.reached(FIRST);

        assertEquals(List.of(FIRST, SECOND), domains.inOrder());
    }

    @Test
    void comesBackWhenTheClockIsSetBack() {
        domains.reached(SECOND);
        later(Duration.ofDays(-1));

        assertEquals(List.of(FIRST, SECOND), domains.inOrder());
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }
}

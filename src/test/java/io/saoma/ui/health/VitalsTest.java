package io.saoma.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.device.printer.Trouble;
import io.saoma.device.spool.QueueState;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VitalsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");
    private static final Reason REASON = new Reason.LowDisk(1);

    static Stream<Arguments> everyState() {
        var idle = new QueueState(0, new QueueState.Idle());
        var stuck = new QueueState(3, new QueueState.Troubled("1", Trouble.OFF));
        return Stream.of(
                said(
                        "NONE Newer version: 0.2.0 of 2026-12-01",
                        Vitals.newer("0.2.0", LocalDate.of(2026, 12, 1), "小票更清楚。", "Clearer receipts.")),
                said("GOOD Network: connected", Vitals.network(true, false)),
                said("TROUBLE Network: not connected", Vitals.network(false, false)),
                said("NONE Network: not connected", Vitals.network(false, true)),
                said("GOOD Merchant certificate: 31 days left", certificate(Duration.ofDays(31))),
                said(
                        "GOOD Merchant certificate: 30 days left",
                        certificate(Duration.ofDays(30).plusSeconds(1))),
                said("WARNING Merchant certificate: 30 days left", certificate(Duration.ofDays(30))),
                said("WARNING Merchant certificate: 0 days left", certificate(Duration.ofSeconds(1))),
                said("TROUBLE Merchant certificate: expired", certificate(Duration.ZERO)),
                said("TROUBLE Merchant certificate: cannot be read", Vitals.certificate(Optional.empty(), NOW)),
                said("GOOD WeChat Pay: 83 ms", Vitals.weChat(Optional.of(Duration.ofMillis(83)))),
                said("GOOD WeChat Pay: 2000 ms", Vitals.weChat(Optional.of(Duration.ofMillis(2000)))),
                said("WARNING WeChat Pay: 2001 ms", Vitals.weChat(Optional.of(Duration.ofMillis(2001)))),
                said("TROUBLE WeChat Pay: no answer", Vitals.weChat(Optional.empty())),
                said("GOOD Clock: not known yet", Vitals.clock(new Fine(), Optional.empty())),
                said("GOOD Clock: exact", Vitals.clock(new Fine(), Optional.of(Duration.ofMillis(-999)))),
                said("GOOD Clock: 3 s ahead", Vitals.clock(new Fine(), Optional.of(Duration.ofSeconds(3)))),
                said("WARNING Clock: 70 s behind", Vitals.clock(warn(), Optional.of(Duration.ofSeconds(-70)))),
                said("TROUBLE Clock: 400 s ahead", Vitals.clock(stop(), Optional.of(Duration.ofSeconds(400)))),
                said("GOOD Room on the disk: 12 GB free", Vitals.disk(new Fine(), 12_999_999_999L)),
                said("WARNING Room on the disk: 199 MB free", Vitals.disk(warn(), 199_999_999)),
                said("TROUBLE Room on the disk: 49 MB free", Vitals.disk(stop(), 49_000_000)),
                said("GOOD Journal and ledger: 12,345 entries", Vitals.books(true, 12_345)),
                said("TROUBLE Journal and ledger: cannot be written", Vitals.books(false, 1)),
                said(
                        "GOOD Last backup: 03-14 10:26",
                        Vitals.backup(Optional.of(Instant.parse("2026-03-14T02:26:00Z")), false)),
                said("GOOD Last backup: none", Vitals.backup(Optional.empty(), false)),
                said("WARNING Last backup: none", Vitals.backup(Optional.empty(), true)),
                said("WARNING Settings of all tills: file changed by hand", Vitals.settings(true)),
                said("WARNING Settings of all tills: not all taken over", Vitals.settings(false)),
                said("NONE Receipt printer: none", Vitals.printer(Optional.empty())),
                said("GOOD Receipt printer: ready", Vitals.printer(Optional.of(idle))),
                said("WARNING Receipt printer: 3 waiting", Vitals.printer(Optional.of(stuck))));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void saysHowItIsAndWhatToDo(String expected, Vital vital) {
        var messages = new Messages(Language.EN);
        assertEquals(expected, vital.level() + " " + messages.say(vital.name()) + ": " + messages.say(vital.state()));
        assertEquals(vital.level() != Vital.Level.GOOD, vital.remedy().isPresent());
        for (var language : List.of(Language.EN, Language.ZH)) {
            vital.remedy().ifPresent(remedy -> new Messages(language).say(remedy));
        }
    }

    private static Vital certificate(Duration left) {
        return Vitals.certificate(Optional.of(NOW.plus(left)), NOW);
    }

    private static Arguments said(String expected, Vital vital) {
        return Arguments.of(expected, vital);
    }

    private static Readiness warn() {
        return new Warn(REASON);
    }

    private static Readiness stop() {
        return new Stop(REASON);
    }
}

package io.saoma.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.Vital.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");

    private final List<Runnable> aside = new ArrayList<>();
    private List<Vital> vitals = List.of(Vitals.network(true, false), Vitals.printer(Optional.empty()));
    private boolean fails;
    private int looks;
    private final HealthViewModel health =
            new HealthViewModel(this::check, new UiTasks(aside::add, Runnable::run), () -> {}, () -> {});

    @Test
    void looksAtTheFirstBeatAndThenOnceAMinuteWhicheverWayTheClockIsSet() {
        assertEquals(Optional.empty(), health.pulseProperty().get().level());
        beat(NOW);
        beat(NOW.plusSeconds(59));
        assertEquals(1, looks);
        beat(NOW.plusSeconds(60));
        assertEquals(2, looks);
        beat(NOW.minusSeconds(3_600));
        assertEquals(3, looks);
    }

    @Test
    void neverLooksTwiceAtATime() {
        health.beat(NOW);
        health.look();
        health.beat(NOW.plusSeconds(61));
        assertEquals(1, aside.size());
    }

    @Test
    void whatAShopCanDoWithoutIsNoWarning() {
        beat(NOW);
        assertEquals(Optional.of(Level.GOOD), health.pulseProperty().get().level());
        assertEquals("Ready to sell", said(Language.EN));
    }

    @Test
    void namesTheWorstThingAndWhatToDo() {
        vitals = List.of(
                Vitals.weChat(Optional.of(Duration.ofSeconds(3))),
                Vitals.books(false, 7),
                Vitals.network(false, false),
                Vitals.clock(new Fine(), Optional.empty()));
        beat(NOW);
        assertEquals(Optional.of(Level.TROUBLE), health.pulseProperty().get().level());
        assertEquals(
                "Journal and ledger: cannot be written. The books cannot be written: charge nobody. "
                        + "Free some disk space; the till goes on by itself.",
                said(Language.EN));
        assertEquals("流水和账本：无法写入。账本写不进去，请勿收款：请腾出磁盘空间；恢复后会自动继续。", said(Language.ZH));
    }

    @Test
    void aLookThatComesToNothingIsAWarningUntilOneGoesWell() {
        fails = true;
        beat(NOW);
        assertEquals(Pulse.NOT_TO_BE_FELT, health.pulseProperty().get());
        fails = false;
        beat(NOW.plusSeconds(60));
        assertEquals(Optional.of(Level.GOOD), health.pulseProperty().get().level());
    }

    private List<Vital> check() {
        looks++;
        if (fails) {
            throw new IllegalStateException("the disk has gone");
        }
        return vitals;
    }

    private void beat(Instant now) {
        health.beat(now);
        aside.forEach(Runnable::run);
        aside.clear();
    }

    private String said(Language language) {
        return new Messages(language).say(health.pulseProperty().get().said());
    }
}

package io.saoma.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.vault.Passphrase;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What becomes of a passphrase that was typed.
class UnlockViewModelTest {

    private static final String RIGHT = "correct horse";

    private final SimpleObjectProperty<Instant> heartbeat = new SimpleObjectProperty<>(Instant.EPOCH);
    private final UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run);
    private final List<String> done = new ArrayList<>();
    private final List<char[]> typed = new ArrayList<>();

    @Test
    void opensWithTheRightOne() {
        var opening = opening();
        opening.open(passphrase(RIGHT));

        assertEquals(List.of("done"), done);
    }

    @Test
    void saysThatItIsWrongAndTakesAnother() {
        var opening = opening();
        opening.open(passphrase("wrong horse"));

        assertEquals(
                Optional.of(Sentence.of("unlock.wrong")),
                opening.troubleProperty().get());
        assertTrue(opening.readyProperty().get());
        opening.open(passphrase(RIGHT));
        assertEquals(List.of("done"), done);
    }

    @Test
    void pausesLongerAndLongerFromTheFifthTryOn() {
        var opening = opening();
        for (var tries = 0; tries < 4; tries++) {
            opening.open(passphrase("wrong"));
            assertTrue(opening.readyProperty().get());
        }
        for (var pause : new int[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            opening.open(passphrase("wrong"));
            assertFalse(opening.readyProperty().get());
            assertEquals(
                    Optional.of(Sentence.of("unlock.pause", pause)),
                    opening.troubleProperty().get());
            beat(4 * pause - 1);
            assertFalse(opening.readyProperty().get());
            beat(1);
            assertTrue(opening.readyProperty().get());
        }
        opening.open(passphrase(RIGHT));
        assertEquals(List.of("done"), done);
    }

    @Test
    void takesANewOneThatIsLongEnoughAndTypedTwice() {
        var choosing = new UnlockViewModel(Purpose.CHOOSE, _ -> true, atOnce, heartbeat, () -> done.add("done"));
        choosing.choose(passphrase("elevenchars"), passphrase("elevenchars"));
        assertEquals(
                Optional.of(Sentence.of("unlock.tooShort", 12)),
                choosing.troubleProperty().get());
        choosing.choose(passphrase("twelve chars"), passphrase("twelve Chars"));
        assertEquals(
                Optional.of(Sentence.of("unlock.different")),
                choosing.troubleProperty().get());
        assertEquals(List.of(), done);
        choosing.choose(passphrase("twelve chars"), passphrase("twelve chars"));

        assertEquals(List.of("done"), done);
    }

    @Test
    void wipesWhateverWasTyped() {
        var opening = opening();
        opening.open(passphrase("wrong"));
        opening.open(passphrase(RIGHT));
        var choosing = new UnlockViewModel(Purpose.CHOOSE, _ -> true, atOnce, heartbeat, () -> done.add("done"));
        choosing.choose(passphrase("short"), passphrase("short"));
        choosing.choose(passphrase("twelve chars"), passphrase("twelve Chars"));
        choosing.choose(passphrase("twelve chars"), passphrase("twelve chars"));

        for (var characters : typed) {
            assertEquals("\0".repeat(characters.length), new String(characters));
        }
    }

    @Test
    void saysThatTheVaultCannotBeWritten() {
        var choosing = new UnlockViewModel(
                Purpose.CHOOSE,
                _ -> {
                    throw new IOException("disk full");
                },
                atOnce,
                heartbeat,
                () -> done.add("done"));
        choosing.choose(passphrase("twelve chars"), passphrase("twelve chars"));

        assertEquals(
                Optional.of(Sentence.of("unlock.failed")),
                choosing.troubleProperty().get());
        assertTrue(choosing.readyProperty().get());
        assertEquals(List.of(), done);
    }

    @Test
    void doesNotSayOfAVaultThatCannotBeReadThatItCannotBeWritten() {
        var opening = new UnlockViewModel(
                Purpose.OPEN,
                _ -> {
                    throw new IOException("no such device");
                },
                atOnce,
                heartbeat,
                () -> done.add("done"));
        opening.open(passphrase(RIGHT));

        assertEquals(
                Optional.of(Sentence.of("unlock.notOpened")),
                opening.troubleProperty().get());
        assertTrue(opening.readyProperty().get());
    }

    private UnlockViewModel opening() {
        return new UnlockViewModel(
                Purpose.OPEN, given -> given.same(new Passphrase(RIGHT.toCharArray())), atOnce, heartbeat, () -> {
                    done.add("done");
                });
    }

    private Passphrase passphrase(String text) {
        var characters = text.toCharArray();
        typed.add(characters);
        return new Passphrase(characters);
    }

    private void beat(int times) {
        for (var i = 0; i < times; i++) {
            heartbeat.set(heartbeat.get().plusMillis(250));
        }
    }
}

package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.HomeLock.Result.Acquired;
import io.saoma.book.HomeLock.Result.Taken;
import io.saoma.proof.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HomeLockTest {

    @TempDir
    Path folder;

    /// A second till in a process of its own: says what it got, and keeps it until its input ends.
    static final class OtherTill {

        private OtherTill() {}

        static void main(String[] args) throws IOException {
            var result = HomeLock.acquire(new Home(Path.of(args[0])), () -> System.out.println("knocked"));
            System.out.println(
                    switch (result) {
                        case Acquired _ -> "acquired";
                        case Taken(var pid) -> "taken by " + pid;
                    });
            while (System.in.read() >= 0) {}
        }
    }

    @Test
    void turnsASecondTillAwayAndBringsTheFirstToTheFront() throws IOException, InterruptedException {
        var knocks = new Semaphore(0);
        var acquired = assertInstanceOf(Acquired.class, HomeLock.acquire(home(), knocks::release));
        try (var _ = acquired.lock()) {
            for (var i = 0; i < 2; i++) {
                var other = other();
                assertEquals(
                        "taken by " + ProcessHandle.current().pid(),
                        other.inputReader().readLine());
                other.destroy();
                assertTrue(knocks.tryAcquire(30, TimeUnit.SECONDS));
            }
        }
        assertInstanceOf(Acquired.class, HomeLock.acquire(home(), () -> {}))
                .lock()
                .close();
    }

    @Test
    void findsNoLockLeftBehindByATillThatDied() throws IOException, InterruptedException {
        var first = other();
        BufferedReader heard = first.inputReader();
        assertEquals("acquired", heard.readLine());

        assertEquals(new Taken(first.pid()), HomeLock.acquire(home(), () -> {}));
        assertEquals("knocked", heard.readLine());

        first.destroyForcibly().waitFor();
        assertInstanceOf(Acquired.class, HomeLock.acquire(home(), () -> {}))
                .lock()
                .close();
    }

    @Test
    void keepsNothingLockedThatItCannotWatch() throws IOException {
        var inTheWay = Files.createDirectories(home().front().resolve("in the way"));
        assertThrows(BookException.class, () -> HomeLock.acquire(home(), () -> {}));

        Files.delete(inTheWay);
        assertInstanceOf(Acquired.class, HomeLock.acquire(home(), () -> {}))
                .lock()
                .close();
    }

    @Test
    void isForTheOwnerAloneWhereTheSystemKnowsSuchAThing() throws IOException {
        home().make(Disk.REAL);
        var posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        for (var made : new Path[] {home().folder(), home().journal()}) {
            assertNotNull(made);
            assertFalse(posix && Files.getPosixFilePermissions(made).size() != 3);
        }
    }

    private Process other() throws IOException {
        return new ProcessBuilder(Jvm.start(OtherTill.class, home().folder().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }
}

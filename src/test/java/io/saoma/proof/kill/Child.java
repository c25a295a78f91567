package io.saoma.proof.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One process of the till: what it has said, and the ways in which it is hurt.
final class Child implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Process process;
    private final boolean window;
    private final long started = System.nanoTime();
    private final BlockingQueue<Said> queue = new LinkedBlockingQueue<>();
    private final List<Said> said = new ArrayList<>();
    private final CountDownLatch silent = new CountDownLatch(1);

    /// One line of a victim, and when it was heard.
    ///
    /// @param worked how much of the processors' time it had used by then
    record Said(Optional<Word> word, List<String> rest, long at, Duration worked) {

        static Said of(String line, long at, Duration worked) {
            var words = List.of(line.split("\t", -1));
            var first = List.of(Word.values()).stream()
                    .filter(word -> word.name().equals(words.getFirst()))
                    .findFirst();
            return new Said(first, first.isPresent() ? words.subList(1, words.size()) : words, at, worked);
        }
    }

    private Child(Process process, boolean window) {
        this.process = process;
        this.window = window;
        Thread.ofVirtual().start(this::listen);
    }

    static Child start(List<String> command, boolean window, ShopHome home) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(home.errors().toFile()));
        home.keyring().into(builder.environment());
        return new Child(builder.start(), window);
    }

    private void listen() {
        try (var reader = process.inputReader()) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                queue.add(Said.of(line, System.nanoTime(), worked()));
            }
        } catch (IOException e) {
            queue.add(new Said(Optional.of(Word.FAULT), List.of(e.toString()), System.nanoTime(), Duration.ZERO));
        } finally {
            silent.countDown();
        }
    }

    /// Waits until it says this.
    void await(Word wanted) throws InterruptedException {
        var end = System.nanoTime() + LONG.toNanos();
        while (true) {
            var next = queue.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                said.add(next);
                if (next.word().filter(wanted::equals).isPresent()) {
                    return;
                }
            } else if (System.nanoTime() > end || (!process.isAlive() && queue.isEmpty())) {
                throw new AssertionError(
                        "waited for %s in vain, alive: %s, said: %s".formatted(wanted, process.isAlive(), said));
            }
        }
    }

    /// Tells the times how long it took to be usable, if it came so far.
    void tell(Times times) {
        queue.drainTo(said);
        said.stream()
                .filter(it -> window && it.word().filter(Word.USABLE::equals).isPresent())
                .forEach(it -> times.usable(Duration.ofNanos(it.at() - started), it.worked()));
    }

    /// Whether it has a window, and so tells the cashier things.
    boolean window() {
        return window;
    }

    /// What it has said by now with this word.
    List<List<String>> said(Word word) {
        queue.drainTo(said);
        return said.stream()
                .filter(it -> it.word().filter(word::equals).isPresent())
                .map(Said::rest)
                .toList();
    }

    boolean runsFor(Duration time) throws InterruptedException {
        return !process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    long pid() {
        return process.pid();
    }

    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void signal(String name) throws IOException, InterruptedException {
        var code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("cannot send " + name);
        }
    }

    /// SIGTERM; how long it took to leave.
    Duration leave() throws InterruptedException {
        var start = System.nanoTime();
        askToLeave();
        if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not leave: " + said);
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        silent.await();
        return took;
    }

    /// SIGTERM, without waiting for it; the handle, unlike the process itself, leaves the pipes open.
    void askToLeave() {
        process.toHandle().destroy();
    }

    /// How it ended, once it has ended by itself.
    int ended() throws InterruptedException {
        if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end: " + said);
        }
        return process.exitValue();
    }

    /// SIGKILL; what it said before is heard in full.
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        try {
            silent.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

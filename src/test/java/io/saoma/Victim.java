package io.saoma;

import io.saoma.proof.kill.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/// The till as it runs in a shop, without a display, that sells one thing after another by itself and stands still at a
/// named point to be killed there.
///
/// Arguments: the home, whether it has a window, the point (or `never`), how often it is to be passed before, what the
/// cashier does with the first sale, and a seed for all further ones. Its output is made of lines that begin with a
/// `Word`.
final class Victim {

    private static final PrintStream SAID = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String point;
    private int left;

    private Victim(String point, int left) {
        this.point = point;
        this.left = left;
    }

    static void main(String[] args) {
        Thread.ofPlatform().daemon().name("lifeline").start(Victim::dieWithTheParent);
        var victim = new Victim(args[2], Integer.parseInt(args[3]));
        var habit = new Habit(Habit.Wish.valueOf(args[4]), new Random(Long.parseLong(args[5])));
        System.exit(Boolean.parseBoolean(args[1]) ? victim.window(args[0], habit) : victim.lean(args[0], habit));
    }

    private int window(String home, Habit habit) {
        var cashier = new VictimCashier(this, habit);
        return new Startup(Path.of(home), SAID, new VictimSeam(this, cashier::start)).run();
    }

    private int lean(String home, Habit habit) {
        var seam = new VictimSeam(this, (_, _) -> {});
        return new LeanVictim(Path.of(home), seam, habit).run();
    }

    /// The parent holds the other end of the input for as long as it lives.
    private static void dieWithTheParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            say(Word.FAULT, e.toString());
        }
        Runtime.getRuntime().halt(1);
    }

    static synchronized void say(Word word, String... rest) {
        SAID.println(word + Arrays.stream(rest).map(it -> "\t" + it).reduce("", String::concat));
    }

    /// Stands still here for good where this is the point.
    void at(String name) {
        if (reached(name)) {
            say(Word.AT, name);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private synchronized boolean reached(String name) {
        return name.equals(point) && left-- == 0;
    }
}

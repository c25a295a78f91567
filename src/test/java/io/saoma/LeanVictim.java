package io.saoma;

import io.saoma.book.Home;
import io.saoma.book.HomeLock;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.proof.kill.Word;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.Wrapping;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The till without its window, for points inside the book: it starts three times as fast.
final class LeanVictim {

    private static final int TROUBLE = 2;

    private final Path home;
    private final Seam seam;
    private final Habit habit;
    private final BlockingQueue<PaymentStatus> news = new LinkedBlockingQueue<>();

    LeanVictim(Path home, Seam seam, Habit habit) {
        this.home = home;
        this.seam = seam;
        this.habit = habit;
    }

    /// Sells until it is killed.
    int run() {
        Logs.to(home);
        var read = new SettingsFile(home).read();
        var lock = HomeLock.acquire(new Home(home), () -> {});
        if (lock instanceof HomeLock.Result.Acquired && unlock(read) instanceof Unlocking.Result.Opened(var settings)) {
            sell(settings);
        }
        Victim.say(Word.FAULT, "the home cannot be had: " + read.getClass() + ", " + lock);
        return TROUBLE;
    }

    /// A till with a window may have been here before and have moved the key into the vault.
    private Unlocking.Result unlock(Reading read) {
        var system = Wrapping.ofSystem(System.getProperty("os.name", ""));
        var given = Optional.ofNullable(System.getenv("SAOMA_PASSPHRASE"));
        var unlocking = new Unlocking(home, system, given, (_, _) -> false);
        return switch (read) {
            case Reading.Ready(var settings) -> unlocking.move(settings);
            case Reading.Locked locked -> unlocking.open(locked);
            case Reading.Broken(var problems) ->
                new Unlocking.Result.Refused(SettingsTrouble.sentences(home, problems));
        };
    }

    private void sell(Settings settings) {
        var till = new Till(settings, InstantSource.system(), seam);
        till.desk.listen(news::add);
        var resumed = till.desk.resume();
        Victim.say(Word.USABLE);
        await(till, () -> resumed.stream().allMatch(VictimCashier::answered));
        Victim.say(Word.SETTLED);
        while (true) {
            habit.next();
            var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(habit.yuan() * 100), 1));
            attend(till, till.desk.charge(basket, "王小雨"));
        }
    }

    private void attend(Till till, OpenPayment payment) {
        var began = System.nanoTime();
        await(till, () -> {
            if (payment.payment().state() instanceof Waiting && habit.cancels(System.nanoTime() - began)) {
                payment.cancel();
            }
            return payment.payment().ended();
        });
    }

    private void await(Till till, BooleanSupplier wanted) {
        try {
            while (!wanted.getAsBoolean()) {
                if (news.poll(100, TimeUnit.MILLISECONDS) == null) {
                    till.desk.open().forEach(OpenPayment::check);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

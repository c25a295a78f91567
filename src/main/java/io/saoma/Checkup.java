package io.saoma;

import io.saoma.book.Home;
import io.saoma.book.Upgrade;
import io.saoma.payment.guard.ClockReading;
import io.saoma.settings.Settings;
import io.saoma.settings.ShopPart;
import io.saoma.ui.health.Vital;
import io.saoma.ui.health.Vitals;
import io.saoma.update.UpdateHint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at everything that selling needs, one after the other; waits for WeChat's answer to a greeting.
final class Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    private final Till till;

    Checkup(Till till) {
        this.till = till;
    }

    /// The greeting comes first, for its answer also tells WeChat's time.
    List<Vital> look() {
        var weChat = Vitals.weChat(greet());
        return Stream.concat(
                        Stream.of(
                                Vitals.network(OwnAddress.connected(), till.practice()),
                                weChat,
                                Vitals.clock(
                                        till.clockGuard.look(),
                                        till.clockGuard.latest().map(ClockReading::ahead)),
                                read(
                                        () -> Vitals.disk(till.diskGuard.look(), till.disk.usableBytes()),
                                        Vitals.unread("health.disk")),
                                read(
                                        () -> Vitals.books(
                                                till.book.healthy(),
                                                till.book.recovery().lines()),
                                        Vitals.unread("health.books")),
                                read(
                                        () -> Vitals.backup(till.upkeep.lastBackup(), till.upkeep.backupFails()),
                                        Vitals.unread("health.backup")),
                                Vitals.printer(till.receipts.queue().map(queue -> queue.state()))),
                        Stream.of(kept(), certificate(), shared(), staff(), settings(), newer())
                                .flatMap(Optional::stream))
                .toList();
    }

    /// What cannot be looked at hides nothing of the rest.
    private static <T> T read(Callable<T> look, T unread) {
        try {
            return look.call();
        } catch (Exception e) {
            LOG.warn("something of the till could not be looked at: {}", e.toString());
            return unread;
        }
    }

    /// Only where another version has used this home.
    private Optional<Vital> kept() {
        return read(
                () -> Upgrade.last(new Home(till.settings.home())).map(it -> Vitals.kept(it.version(), it.at())),
                Optional.of(Vitals.unread("health.kept")));
    }

    /// One answer that is lost or late says nothing yet: a connection that rested for a minute is often gone.
    private Optional<Duration> greet() {
        return till.greet().filter(took -> !Vitals.slow(took)).or(till::greet);
    }

    /// Only where the settings name one.
    private Optional<Vital> shared() {
        return till.sharing.map(it -> it.watch.look().vital(till.clock.instant()));
    }

    /// Only where it is not the one that the shop's other tills have.
    private Optional<Vital> staff() {
        return till.staff.apart() ? Optional.of(Vitals.staffApart()) : Optional.empty();
    }

    /// Only where they do not say all that is set for all tills.
    private Optional<Vital> settings() {
        return till.settingsInCommon
                .flatMap(it -> it.file().trouble())
                .map(trouble -> Vitals.settings(trouble == ShopPart.Trouble.BY_HAND));
    }

    /// Only where the settings ask for it, and there is one.
    private Optional<Vital> newer() {
        return till.updateHint
                .flatMap(UpdateHint::newer)
                .map(it -> Vitals.newer(it.version().toString(), it.date(), it.zh(), it.en()));
    }

    /// Only where the settings name one, and real money is taken.
    private Optional<Vital> certificate() {
        return till.settings
                .wechat()
                .filter(_ -> !till.practice())
                .flatMap(Settings.WeChat::certificate)
                .map(_ -> Vitals.certificate(till.certified(), till.clock.instant()));
    }
}

package io.saoma;

import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.QueuePrinter;
import io.saoma.device.printer.Trouble;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.settings.Change;
import io.saoma.settings.Printer;
import io.saoma.settings.Problem;
import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import io.saoma.settings.Writing;
import io.saoma.ui.Sentence;
import io.saoma.ui.settings.Fault;
import io.saoma.ui.settings.Picture;
import io.saoma.ui.settings.Saving;
import io.saoma.ui.settings.SettingsDeeds;
import io.saoma.ui.settings.Standing;
import io.saoma.ui.settings.Tried;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the settings' screen needs done, for the manager who has been let in.
final class SettingsHands implements SettingsDeeds {

    private static final Money SAMPLE = new Money(12_80);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final SettingsCounter ways;
    private final Till till;
    private final String by;
    private final SettingsKeeping keeping;
    private final IdlePictures pictures;
    private final Optional<SettingsSharing> sharing;

    SettingsHands(SettingsCounter ways, Till till, String by) {
        this.ways = ways;
        this.till = till;
        this.by = by;
        keeping = new SettingsKeeping(till);
        sharing = till.settingsInCommon.map(common -> new SettingsSharing(common, by));
        pictures = new IdlePictures(till.settings.home());
    }

    @Override
    public SettingsText read() throws IOException {
        sharing.ifPresent(SettingsSharing::look);
        return keeping.file().text();
    }

    @Override
    public boolean shared() {
        return sharing.isPresent();
    }

    /// In practice WeChat's part need not be whole; what somebody writes into it is looked at all the same.
    @Override
    public List<Fault> faults(SettingsText text, List<Change> changes) {
        var real = Stream.concat(changes.stream(), Stream.of(new Change("payment", "gateway", "v2")))
                .toList();
        var unasked = keeping.file().problems(text, real).stream()
                .filter(problem -> problem.key().startsWith("wechat."))
                .filter(problem -> !problem.code().equals("missing"))
                .filter(problem -> changes.stream().anyMatch(it -> it.path().equals(problem.key())));
        return Stream.concat(keeping.file().problems(text, changes).stream(), unasked)
                .distinct()
                .map(SettingsHands::fault)
                .toList();
    }

    /// What is the shop's stands at all its tills before anything is written here, and nothing does anywhere where the
    /// picture cannot be read.
    @Override
    public Saving save(SettingsText text, List<Change> changes, Picture picture) throws IOException {
        var wrong = faults(text, changes);
        if (!wrong.isEmpty()) {
            return new Saving.Refused(wrong);
        }
        pictures.fetch(picture);
        var apart = sharing.isEmpty() ? List.<Fault>of() : sharing.get().save(text, changes);
        var kept = changes.stream()
                .filter(change -> apart.isEmpty() || !ShopSettings.has(change.path()))
                .toList();
        var beside = picture instanceof Picture.Kept ? List.<String>of() : List.of("display");
        var some = !kept.isEmpty() || !beside.isEmpty();
        if (some && keeping.keep(text, kept, beside, by) instanceof Writing.Refused(var problems)) {
            return new Saving.Refused(
                    problems.stream().map(SettingsHands::fault).toList());
        }
        pictures.keep(picture);
        return apart.isEmpty()
                ? new Saving.Saved()
                : new Saving.OwnOnly(keeping.file().text(), some, apart);
    }

    @Override
    public Standing standing(SettingsText text) {
        return new WeChatStanding(till.settings.home()).of(text);
    }

    @Override
    public Optional<Path> picture() {
        return pictures.now();
    }

    @Override
    public boolean readable(Path picture) {
        return IdlePictures.readable(picture);
    }

    @Override
    public Tried hear(SettingsText text, List<Change> changes) {
        return wanted(text, changes, settings -> {
            TillSound.of(settings.sound()).paid(SAMPLE);
            var silent = settings.sound().volume() == 0;
            return new Tried(silent ? Sentence.of("setup.silent") : Sentence.of("setup.heard", SAMPLE), false);
        });
    }

    @Override
    public Tried print(SettingsText text, List<Change> changes, Consumer<Sentence> told) {
        return wanted(
                text,
                changes,
                settings -> settings.printer()
                        .map(printer -> print(settings, printer, told))
                        .orElse(new Tried(Sentence.of("setup.noPrinterYet"), true)));
    }

    private Tried print(Settings settings, Printer printer, Consumer<Sentence> told) {
        var when = WHEN.format(till.clock.instant().atZone(BusinessDay.ZONE));
        return switch (Printers.test(settings, printer, when, trouble -> told.accept(said(trouble)))) {
            case Outcome.Printed _ -> new Tried(Sentence.of("setup.printed"), false);
            case Outcome.Failed(var why) -> new Tried(said(why), true);
            case Outcome.Doubtful(var why) -> new Tried(said(why), true);
        };
    }

    private static Sentence said(Trouble trouble) {
        return Sentence.of(PrinterDesk.headline(trouble));
    }

    private Tried wanted(SettingsText text, List<Change> changes, Function<Settings, Tried> deed) {
        return switch (keeping.file().trial(text, changes)) {
            case Reading.Ready(var settings) -> deed.apply(settings);
            case Reading.Locked(var keyless) -> deed.apply(keyless);
            case Reading.Broken(var problems) -> new Tried(SettingsTrouble.atField(problems.getFirst()), true);
        };
    }

    @Override
    public List<String> queues() {
        return QueuePrinter.names();
    }

    @Override
    public boolean guided() {
        return ways.guide().isPresent();
    }

    @Override
    public void goLive() {
        ways.guide().ifPresent(Runnable::run);
    }

    @Override
    public Optional<Sentence> reopen() {
        return ways.reopen();
    }

    @Override
    public void goods() {
        ways.showGoods();
    }

    @Override
    public void staff() {
        ways.showStaff();
    }

    @Override
    public void remind() {
        ways.remind();
    }

    @Override
    public void leave() {
        ways.leave();
    }

    private static Fault fault(Problem problem) {
        return new Fault(problem.key(), SettingsTrouble.atField(problem));
    }
}

package io.saoma;

import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.Proof;
import io.saoma.payment.proof.Prover;
import io.saoma.sale.Money;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.settings.Change;
import io.saoma.settings.Problem;
import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.Writing;
import io.saoma.ui.Key;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.live.Entries;
import io.saoma.ui.live.LiveController;
import io.saoma.ui.live.LiveDeeds;
import io.saoma.ui.live.LiveViewModel;
import io.saoma.ui.live.Step;
import io.saoma.ui.window.TillWindow;
import io.saoma.wechat.CertificateReader;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The way of a till in practice to real money: who may go it, what WeChat says, and what is written at its end.
final class LiveCounter implements LiveDeeds {

    private static final Change REAL = new Change("payment", "gateway", "v2");

    private final Till till;
    private final TillWindow window;
    private final StaffCounter staff;
    private final Presence presence;
    private final Reopening reopening;
    private final SettingsKeeping keeping;
    private final UiTasks tasks;
    private Optional<LiveViewModel> way = Optional.empty();
    private volatile String by = "";

    LiveCounter(
            Till till, UiTasks tasks, TillWindow window, StaffCounter staff, Presence presence, Reopening reopening) {
        this.till = till;
        this.window = window;
        this.staff = staff;
        this.presence = presence;
        this.reopening = reopening;
        keeping = new SettingsKeeping(till);
        this.tasks = tasks;
        if (guided()) {
            window.command(Key.withCtrl(KeyCode.W, "live.key", () -> {
                open();
                return true;
            }));
        }
    }

    /// Whether there is a way to go.
    boolean guided() {
        return till.practice();
    }

    /// Goes on where somebody left it, with a manager's word.
    void open() {
        staff.approve(
                new Approval(Matter.SETTINGS, "", Money.ZERO, presence.name()),
                Sentence.of("approval.live"),
                manager -> {
                    by = manager;
                    way.ifPresent(LiveViewModel::resume);
                    var going = way.orElseGet(() -> new LiveViewModel(this, tasks));
                    way = Optional.of(going);
                    staff.manage(messages -> new LiveController(going, messages));
                },
                window::goHome);
    }

    @Override
    public Entries now() throws IOException {
        var text = keeping.file().text();
        var typed = new EnumMap<Step, String>(Step.class);
        for (var step : Step.values()) {
            part(step, "").flatMap(it -> text.value(it.table(), it.key())).ifPresent(it -> typed.put(step, it));
        }
        typed.putIfAbsent(Step.SHOP, till.settings.shop().name());
        typed.putIfAbsent(Step.TILL, Integer.toString(till.settings.shop().till()));
        return new Entries(
                typed, text.value("wechat", "sign_type").filter("MD5"::equals).isPresent());
    }

    @Override
    public Optional<Sentence> fault(Entries entries, Step step) throws IOException {
        var changes = List.of(REAL, part(step, entries.of(step)).orElseThrow());
        return keeping.file().problems(keeping.file().text(), changes).stream()
                .filter(problem -> problem.key().equals(step.path))
                .findFirst()
                .map(LiveCounter::said);
    }

    @Override
    public CertificateLook certificate(Entries entries) {
        var file = till.settings.home().resolve(entries.of(Step.CERTIFICATE));
        return CertificateReader.look(file, entries.of(Step.MERCHANT), till.clock.instant());
    }

    /// By a gateway like the one that would sell, and that sells nothing.
    @Override
    public Proof prove(Entries entries) throws IOException {
        var merchant = WeChatAccess.merchant(wanted(entries));
        var clocks = new ClockGuard(() -> {});
        try (var gateway = new WeChatGateway(merchant, till.clock, clocks)) {
            var certified = merchant.certificate().map(_ -> gateway.bills());
            return new Prover(gateway, certified, clocks, till.clock, new SecureRandom()).prove();
        }
    }

    private Settings.WeChat wanted(Entries entries) throws IOException {
        var wanted = switch (keeping.file().trial(keeping.file().text(), changes(entries))) {
            case Reading.Ready(var settings) -> settings;
            // the shared book's password lies in the vault, and the key was typed
            case Reading.Locked(var keyless) -> keyless;
            case Reading.Broken _ -> throw new IOException("the settings were changed meanwhile");
        };
        return wanted.wechat().orElseThrow();
    }

    @Override
    public Optional<Sentence> save(Entries entries) throws IOException {
        return switch (keeping.keep(keeping.file().text(), changes(entries), List.of(), by)) {
            case Writing.Changed _ -> Optional.empty();
            case Writing.Refused(var problems) -> Optional.of(said(problems.getFirst()));
        };
    }

    /// How long a key is, may be read by the manager who types it.
    private static Sentence said(Problem problem) {
        return problem.code().equals("api_key") ? SettingsTrouble.what(problem) : SettingsTrouble.atField(problem);
    }

    private static List<Change> changes(Entries entries) {
        var changes = new ArrayList<Change>();
        changes.add(REAL);
        changes.add(new Change("wechat", "sign_type", entries.signType()));
        for (var step : Step.values()) {
            part(step, entries.of(step)).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<Change> part(Step step, String value) {
        var dot = step.path.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.of(new Change(step.path.substring(0, dot), step.path.substring(dot + 1), value));
    }

    @Override
    public Optional<Sentence> hindrance() {
        return reopening.hindrance();
    }

    @Override
    public Optional<Sentence> reopen() {
        return reopening.go();
    }

    @Override
    public void leave() {
        window.goHome();
    }
}

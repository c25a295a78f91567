package io.saoma;

import io.saoma.book.share.Pace;
import io.saoma.book.share.Quick;
import io.saoma.device.FakeSound;
import io.saoma.sale.Money;
import io.saoma.sale.staff.Role;
import io.saoma.settings.Settings;
import io.saoma.shop.staff.Pin;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Switches;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/// A whole till with its screens, hands before it, and a WeChat of its own at the other end of real HTTP: what the
/// tests of a shop's days share.
@ExtendWith(HandsExtension.class)
abstract class WholeTill {

    static final String BOSS = "482913";
    static final String CLERK = "705182";

    private static final Seam QUICK = new Seam() {
        @Override
        public Pace pace() {
            return Quick.pace(500);
        }
    };

    final Simulator weChat;
    final Hands robot = new Hands();

    /// Whoever extends this opens it before anything else.
    @SuppressWarnings("NullAway.Init")
    Till till;

    @SuppressWarnings("NullAway.Init")
    Counter counter;

    WholeTill() {
        this(Switches.standard());
    }

    WholeTill(Switches switches) {
        this(Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN).withSwitches(switches)));
    }

    WholeTill(Simulator weChat) {
        this.weChat = weChat;
    }

    @AfterEach
    final void end() throws IOException {
        leave();
        weChat.close();
    }

    final void open(Path home, InstantSource clock, Language language) {
        till = new Till(settings(home), clock);
        show(language);
    }

    /// A till that is as patient with the shared book as a test is with it.
    static Till quick(Settings settings) {
        return new Till(settings, InstantSource.system(), QUICK);
    }

    /// The screens of a till that stands already.
    final void show(Language language) {
        show(language, UiTasks.real());
    }

    final void show(Language language, UiTasks tasks) {
        counter = screens(till, language, tasks);
    }

    /// The screens of a till, as they stand once somebody may use them.
    static Counter screens(Till till, Language language, UiTasks tasks) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var built = new Counter(till, new javafx.stage.Stage(), language, tasks, new FakeSound());
            built.open();
            // a machine without Chinese signs says so above everything else
            built.notices.lower("font");
            return built;
        });
    }

    final void leave() throws IOException {
        robot.interact(counter::close);
        till.close();
    }

    final Settings settings(Path home) {
        return ShopSettings.real(home, weChat.baseUrl());
    }

    /// A manager and a cashier, from the next start on with a PIN each.
    final void hire() {
        till.staff.add("Wang", Role.MANAGER, new Pin(BOSS.toCharArray()), "");
        till.staff.add("Li", Role.CASHIER, new Pin(CLERK.toCharArray()), "");
    }

    final void signIn(String pin) throws TimeoutException {
        robot.write(pin).push(KeyCode.ENTER);
        await("the till is open", () -> !counter.window.locked());
    }

    /// Who is at the till locks it, and the next one on the list, up or down, signs in.
    final void change(KeyCode way, String pin) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.K).push(way);
        signIn(pin);
    }

    final Money total() {
        return counter.cashier.basketProperty().getValue().total();
    }

    final PayViewModel paying() {
        return counter.checkout.currentProperty().get().orElseThrow();
    }

    final Stage shown() {
        return counter.checkout
                .currentProperty()
                .get()
                .map(it -> it.faceProperty().get().stage())
                .orElse(Stage.PLACING);
    }

    final String text(String id) {
        return robot.text(id);
    }

    /// The same, or nothing while it is not there yet.
    final String seen(String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    /// Nobody waits longer than a till may take on a busy machine.
    static void await(String what, Callable<Boolean> wanted) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(wanted).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }
}

package io.saoma;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.PERIOD;

import io.saoma.device.FakeSound;
import io.saoma.proof.OwnPort;
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Switches;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.code.QrView;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// A till that sells, with its window, whose keys are pressed and whose pictures are waited for; in a process of
/// its own with the WeChat that it goes to. In practice a phone would open over the window with each code.
final class PressedTill implements AutoCloseable {

    private final OwnPort port;
    private final Simulator weChat;
    private final Till till;
    private final Counter counter;
    private final Scene scene;
    private final Guide guide;

    private PressedTill(Path home, boolean told) throws IOException {
        port = new OwnPort();
        weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN)
                .withSwitches(Switches.standard().withNotices(told)));
        till = new Till(settings(home, told), InstantSource.system());
        var stage = Guide.onFx(Stage::new);
        counter = Guide.onFx(() -> new Counter(till, stage, Language.ZH, UiTasks.real(), new FakeSound()));
        guide = new Guide(stage, Path.of("target", "bench"), "zh");
        Guide.onFx(() -> {
            counter.open();
            return counter;
        });
        scene = stage.getScene();
    }

    /// @param told whether WeChat gives notice of payments, as it does where the shop can be reached from outside
    static PressedTill open(Path home, boolean told) throws IOException {
        System.setProperty("glass.platform", "Headless");
        Platform.setImplicitExit(false);
        return new PressedTill(home, told);
    }

    private Settings settings(Path home, boolean told) {
        var listen = new Settings.Listen(InetAddress.getLoopbackAddress(), port.number());
        var merchant =
                ShopSettings.merchant(ShopSettings.KNOWN, weChat.baseUrl(), "HMAC-SHA256", port.base() + "/notify");
        return ShopSettings.listening(ShopSettings.real(home, merchant), told ? Optional.of(listen) : Optional.empty());
    }

    void fill() {
        guide.press(DIGIT1, DIGIT2, PERIOD, DIGIT5, ENTER);
    }

    /// From the key to the painted code, in nanoseconds.
    long charge() throws InterruptedException {
        return afterKey(F12, "the code", () -> showsCode(scene.getRoot()));
    }

    private static boolean showsCode(Node node) {
        if (!node.isVisible()) {
            return false;
        }
        return switch (node) {
            case QrView view -> view.codeProperty().get().isPresent() && view.getWidth() > 0;
            case Parent parent -> parent.getChildrenUnmodifiable().stream().anyMatch(PressedTill::showsCode);
            default -> false;
        };
    }

    /// From WeChat's SUCCESS to the painted green, in nanoseconds.
    long pay() throws InterruptedException {
        var green = Guide.onFx(() -> Painted.when(scene, this::green));
        var start = System.nanoTime();
        var phone = weChat.phone();
        phone.codes().forEach(code -> phone.pay(code.outTradeNo()));
        return green.await("green") - start;
    }

    private boolean green() {
        var place = scene.lookup("#paidPlace");
        return place != null && place.isVisible() && face() == io.saoma.ui.pay.Stage.PAID;
    }

    private io.saoma.ui.pay.Stage face() {
        return counter.checkout
                .currentProperty()
                .get()
                .map(PayViewModel::faceProperty)
                .map(it -> it.get().stage())
                .orElse(io.saoma.ui.pay.Stage.PLACING);
    }

    /// Back to the empty basket.
    void next() {
        guide.press(ENTER);
        guide.until(
                "the next customer",
                () -> counter.checkout.currentProperty().get().isEmpty());
    }

    /// How many payments WeChat knows to be made.
    int sold() {
        return weChat.charges().size();
    }

    private long afterKey(KeyCode key, String what, BooleanSupplier seen) throws InterruptedException {
        var painted = Guide.onFx(() -> Painted.when(scene, seen));
        var start = System.nanoTime();
        guide.press(key);
        return painted.await(what) - start;
    }

    static void pause(long millis) throws InterruptedException {
        var _ = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        Guide.onFx(() -> {
            counter.close();
            return counter;
        });
        till.close();
        weChat.close();
        port.close();
    }
}

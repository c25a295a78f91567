package io.saoma;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F12;

import com.sun.management.OperatingSystemMXBean;
import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.device.FakeSound;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.sale.Line;
import io.saoma.settings.Settings;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.PayViewModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The whole practice till, window and all, in a process of its own with as little memory as its caller gives it.
///
/// Arguments: the home, and `sell` for one sale of very many lines after a first one of one line, which pays for what
/// every first sale of a day does, or `starve` to run out of memory while a code is on
/// the screen. It says each step and its milliseconds of processor in a line: the clock would judge what else the
/// machine does.
final class SmallHeapTill {

    static final int LINES = 10_000;

    /// In the basket whose till runs out of memory: that is not a matter of how many they are.
    static final int STARVING = 500;

    private static final List<byte[]> KEPT = new ArrayList<>();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Path home;
    private long step = worked();

    private SmallHeapTill(Path home) {
        this.home = home;
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("glass.platform", "Headless");
        Platform.setImplicitExit(false);
        var small = new SmallHeapTill(Path.of(args[0]));
        var sold = small.run(args[1].equals("starve"));
        small.readBack(sold);
        System.exit(0);
    }

    static Settings settings(Path home) {
        return new Settings(
                home,
                new Settings.Shop("一号店", 1, "王小雨"),
                new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5)),
                Optional.empty(),
                Optional.of("zh"));
    }

    private Order run(boolean starve) throws IOException {
        try (var till = new Till(settings(home), InstantSource.system())) {
            if (starve) {
                var stage = Guide.onFx(Stage::new);
                charge(counter(till, stage), guide(stage), STARVING);
                starve();
            }
            sell(till, 1);
            says("first sale of the day");
            return sell(till, LINES);
        }
    }

    private Order sell(Till till, int lines) {
        var stage = Guide.onFx(Stage::new);
        var counter = counter(till, stage);
        var guide = guide(stage);
        charge(counter, guide, lines);
        var order = pay(till, counter, guide);
        look(order, guide);
        onFx(counter::close);
        return order;
    }

    private static Counter counter(Till till, Stage stage) {
        return Guide.onFx(() -> new Counter(till, stage, Language.ZH, UiTasks.real(), new FakeSound()));
    }

    private static Guide guide(Stage stage) {
        return new Guide(stage, Path.of("target", "small-heap"), "zh");
    }

    /// The lines are typed before the window is there, for they are very many.
    private void charge(Counter counter, Guide guide, int lines) {
        fill(counter, lines);
        says("typed");
        onFx(counter::open);
        says("opened");
        guide.press(F12);
        guide.until("the code", () -> state(counter) instanceof Waiting);
        says("charged");
    }

    private static void fill(Counter counter, int lines) {
        for (var first = 0; first < lines; first += 100) {
            var from = first;
            onFx(() -> {
                for (var line = from; line < Math.min(from + 100, lines); line++) {
                    counter.cashier.inputProperty().set("🧋珍珠奶茶" + line + "号 1.5");
                    counter.cashier.enter();
                }
            });
        }
    }

    private Order pay(Till till, Counter counter, Guide guide) {
        var phone = till.simulator.orElseThrow().phone();
        phone.codes().forEach(code -> phone.pay(code.outTradeNo()));
        guide.until("green", () -> state(counter) instanceof Paid);
        says("paid");
        var order = Guide.onFx(() -> payment(counter)).orElseThrow().order();
        guide.press(ENTER);
        guide.until("the next customer", () -> payment(counter).isEmpty());
        return order;
    }

    private void look(Order order, Guide guide) {
        guide.press(F11);
        guide.read(order.sale().brief());
        guide.press(DOWN);
        guide.read(order.outTradeNo());
        says("shown");
    }

    private void readBack(Order order) throws IOException {
        try (var book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE)) {
            var lines = book.orders().basket(order.sale()).lines();
            if (lines.size() != LINES || !lines.get(LINES - 1).name().equals("🧋珍珠奶茶9999号") || twoAlike(lines)) {
                throw new IllegalStateException("read back otherwise than sold");
            }
        }
        says("read back");
    }

    private static boolean twoAlike(List<Line> lines) {
        return lines.stream().map(Line::name).distinct().count() != lines.size();
    }

    private static void starve() {
        Thread.ofVirtual().start(() -> {
            while (true) {
                KEPT.add(new byte[1 << 20]);
            }
        });
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onFx(Runnable work) {
        Guide.onFx(() -> {
            work.run();
            return work;
        });
    }

    private void says(String name) {
        var now = worked();
        System.out.println(name + " " + Duration.ofNanos(now - step).toMillis());
        step = now;
    }

    /// All threads together, in nanoseconds.
    private static long worked() {
        return PROCESS.getProcessCpuTime();
    }

    private static Optional<Payment> payment(Counter counter) {
        return counter.checkout.currentProperty().get().map(PayViewModel::payment);
    }

    private static PaymentState state(Counter counter) {
        return payment(counter).map(Payment::state).orElseGet(PaymentState.Placing::new);
    }
}

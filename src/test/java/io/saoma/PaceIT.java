package io.saoma;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.PERIOD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.device.FakeSound;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.settings.Settings;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.PayViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a cashier and a customer wait, over fifty sales on the headless screen against the simulator: `mvn test
/// -Dtest=PaceIT`.
class PaceIT {

    private static final int SALES = 50;

    @TempDir
    private Path home;

    @Test
    void sellsFiftyTimes() throws IOException, InterruptedException {
        var settings = new Settings(
                home,
                new Settings.Shop("一号店", 1, "王小雨"),
                new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5)),
                Optional.empty(),
                Optional.of("zh"));
        var codes = new ArrayList<Duration>();
        var greens = new ArrayList<Duration>();
        try (var till = new Till(settings, InstantSource.system())) {
            var stage = Guide.onFx(Stage::new);
            var counter = Guide.onFx(() -> new Counter(till, stage, Language.ZH, UiTasks.real(), new FakeSound()));
            var guide = new Guide(stage, Path.of("target", "pace"), "zh");
            Guide.onFx(() -> {
                counter.open();
                return counter;
            });
            var phone = till.simulator.orElseThrow().phone();
            var random = new Random(1);
            for (var sale = 0; sale < SALES; sale++) {
                guide.press(DIGIT1, DIGIT2, PERIOD, DIGIT5, ENTER, F12);
                codes.add(guide.until("the code", () -> state(counter) instanceof Waiting));
                // customers do not pay in step with our questions
                var _ = new CountDownLatch(1).await(2000 + random.nextInt(1000), TimeUnit.MILLISECONDS);
                phone.codes().forEach(code -> phone.pay(code.outTradeNo()));
                greens.add(guide.until("green", () -> state(counter) instanceof Paid));
                guide.press(ENTER);
                guide.until(
                        "the next customer",
                        () -> counter.checkout.currentProperty().get().isEmpty());
            }
            Guide.onFx(() -> {
                counter.close();
                return counter;
            });
            assertEquals(SALES, till.simulator.orElseThrow().charges().size());
        }
        System.out.printf("F12 to the code: median %d ms, slowest %d ms%n", median(codes), slowest(codes));
        System.out.printf("paid to green: median %d ms, slowest %d ms%n", median(greens), slowest(greens));
    }

    private static Object state(Counter counter) {
        return counter.checkout
                .currentProperty()
                .get()
                .map(PayViewModel::payment)
                .<Object>map(Payment::state)
                .orElse("none");
    }

    private static long median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toMillis();
    }

    private static long slowest(List<Duration> times) {
        return times.stream().max(Duration::compareTo).orElseThrow().toMillis();
    }
}

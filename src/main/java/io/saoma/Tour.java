package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Wanted;
import io.saoma.device.Sound;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import io.saoma.settings.Settings;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/// A whole sale without a display, in both languages: typed, charged, paid on the practice phone, read back from the
/// disk.
///
/// It leaves a picture of every screen, and says each step in a line.
final class Tour {

    private static final Settings.Shop SHOP = new Settings.Shop("一号店", 1, "王小雨");
    private static final Settings.Payment PRACTICE =
            new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5));
    private static final Sound SILENCE = new Sound() {
        @Override
        public void paid(Money amount) {}

        @Override
        public void late(Money amount) {}

        @Override
        public void trouble() {}
    };

    private final Path folder;
    private final Path home;
    private final PrintStream out;

    /// The pictures go into `folder`; what is sold goes into a home of its own beside the build's other results.
    Tour(Path folder, PrintStream out) {
        this.folder = folder;
        this.home = Path.of(
                "target", "tour-home", Long.toString(ProcessHandle.current().pid()));
        this.out = out;
    }

    /// The exit code: 0 only if each sale was paid, recorded and read back.
    int run() {
        System.setProperty("glass.platform", "Headless");
        Logs.to(home);
        Platform.setImplicitExit(false);
        try {
            for (var language : Language.values()) {
                sell(language);
            }
            out.println("pictures: " + folder.toAbsolutePath());
            return 0;
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Tour.class).error("the tour did not end well", e);
            out.println("the tour did not end well: " + e);
            return 1;
        }
    }

    private void sell(Language language) throws IOException {
        var own = home.resolve(language.tag());
        var settings = new Settings(own, SHOP, PRACTICE, Optional.empty(), Optional.of(language.tag()));
        try (var till = new Till(settings, InstantSource.system())) {
            var stage = Guide.onFx(Stage::new);
            var counter = Guide.onFx(() -> new Counter(till, stage, language, UiTasks.real(), SILENCE));
            new Journey(new Guide(stage, folder, language.tag()), till, counter, out).walk();
        }
        readBack(language, own);
    }

    private void readBack(Language language, Path own) throws IOException {
        try (var book = Book.open(new Home(own), Saoma.version(), InstantSource.system(), FaultPoint.NONE)) {
            var today = BusinessDay.of(InstantSource.system().instant());
            var sales = book.orders().page(Wanted.all(true), today, 10);
            var verified = JournalVerifier.verify(new Home(own).journal());
            if (!verified.whole() || sales.size() != 1 || !paid(sales)) {
                throw new IOException("the sale was not read back as it was made: " + sales);
            }
            var sale = sales.getFirst();
            out.printf(
                    "%s: sale %s of %s read back as %s, WeChat's number %s; journal whole, %d lines%n",
                    language.tag(),
                    sale.number(),
                    sale.total(),
                    sale.state(),
                    sale.transactionId().orElseThrow(),
                    verified.lines());
        }
    }

    private static boolean paid(List<SaleRow> sales) {
        var sale = sales.getFirst();
        return sale.state() == SaleState.PAID
                && sale.paid().equals(Journey.TOTAL)
                && sale.total().equals(Journey.TOTAL);
    }
}

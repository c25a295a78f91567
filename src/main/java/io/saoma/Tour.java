package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Wanted;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleState;
import io.saoma.ui.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/// A whole sale without a display, in both languages: typed, charged, paid on the practice phone, read back from the
/// disk.
///
/// It leaves a picture of every screen, and says each step in a line.
final class Tour {

    private static final String SETTINGS = """
        [shop]
        name = "一号店"
        cashier = "王小雨"
        [payment]
        gateway = "simulator"
        [sound]
        volume = 0
        [ui]
        language = \
        """;

    private final Path folder;
    private final Path home;
    private final PrintStream out;

    /// The pictures go into `folder`; what is sold goes into a home of its own beside it.
    Tour(Path folder, PrintStream out) {
        this.folder = folder;
        this.home = folder.resolveSibling("tour-home")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        this.out = out;
    }

    /// The exit code: 0 only if each sale was paid, recorded and read back.
    int run() {
        System.setProperty("glass.platform", "Headless");
        Logs.to(home);
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

    /// The till opens as in a shop, from the settings on; the way is gone once its window is there.
    private void sell(Language language) throws IOException {
        var own = home.resolve(language.tag());
        Files.createDirectories(own);
        Files.writeString(own.resolve("settings.toml"), SETTINGS + "\"" + language.tag() + "\"\n");
        var trouble = new AtomicReference<Optional<RuntimeException>>(Optional.empty());
        var seam = new Seam() {
            @Override
            public void opened(Till till, Counter counter) {
                Thread.ofPlatform().name("tour").start(() -> {
                    trouble.set(walk(till, counter, language));
                    Guide.onFx(() -> {
                        counter.close();
                        return counter;
                    });
                });
            }
        };
        var code = new Startup(own, out, seam).open();
        trouble.get().ifPresent(e -> {
            throw e;
        });
        if (code != 0) {
            throw new IOException("the till did not open, see " + home.resolve("log"));
        }
        readBack(language, own);
    }

    private Optional<RuntimeException> walk(Till till, Counter counter, Language language) {
        try {
            new Journey(new Guide(counter.stage, folder, language.tag()), till, counter, out).walk();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
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

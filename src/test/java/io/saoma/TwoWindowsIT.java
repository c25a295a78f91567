package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tills in real windows, of two shops with one shared book on PostgreSQL: what one of them sells stands on the
/// list of the other one. Keys alone drive them, and the list is counted on the picture of the screen.
class TwoWindowsIT {

    private static final int DARK = 0x60;

    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private XScreen first;

    @SuppressWarnings("NullAway.Init")
    private XScreen second;

    @BeforeEach
    void startThem() throws IOException, SQLException, InterruptedException {
        var place = Server.POSTGRESQL.mortal().prepared();
        first = new XScreen("window-1");
        second = new XScreen("window-2");
        first.start(home("一号店", 1, place));
        second.start(home("二号店", 2, place));
    }

    @AfterEach
    void stopEverything() {
        first.close();
        second.close();
        weChat.close();
    }

    @Test
    void whatEitherSellsStandsOnTheListOfBoth() throws IOException, InterruptedException {
        sell(first);
        first.press("F11", "ctrl+t");
        awaitRows(1, 10_000);
        sell(second);
        var seen = awaitRows(2, 2_000);
        System.out.println("sold at one till to seen at the other: " + seen + " ms");

        Server.POSTGRESQL.mortal().kill();
        for (var more = 0; more < 3; more++) {
            sell(second);
        }
        Server.POSTGRESQL.mortal().revive();
        System.out.println("back to all there: " + awaitRows(5, 90_000) + " ms");
        assertEquals(5, weChat.charges().size());
    }

    /// Comes back when the till says that it is paid.
    private void sell(XScreen at) throws IOException, InterruptedException {
        at.press("1", "2", "period", "5", "Return", "F12");
        var start = Instant.now();
        while (weChat.phone().codes().isEmpty()) {
            assertTrue(XScreen.millis(start) < 15_000, "no code came");
        }
        weChat.phone().codes().forEach(code -> weChat.phone().pay(code.outTradeNo()));
        while (!at.green()) {
            assertTrue(XScreen.millis(start) < 30_000, "the screen never turned green");
        }
        // on to the next customer
        at.press("Return");
    }

    /// How many milliseconds it took until the list of the first window had so many rows.
    private long awaitRows(int wanted, long most) throws IOException, InterruptedException {
        var start = Instant.now();
        while (rows() != wanted) {
            assertTrue(XScreen.millis(start) < most, "there are " + rows() + " rows, and not " + wanted);
        }
        return XScreen.millis(start);
    }

    /// In the column of the times each row is a band of dark dots.
    private int rows() throws IOException, InterruptedException {
        var picture = first.picture();
        var bands = 0;
        var blank = 99;
        for (var y = 305; y < 700; y++) {
            var dark = false;
            for (var x = 34; x < 90; x++) {
                dark |= (picture.getRGB(x, y) & 0xFF) < DARK;
            }
            bands += dark && blank > 15 ? 1 : 0;
            blank = dark ? 0 : blank + 1;
        }
        return bands;
    }

    private Path home(String shop, int till, SharedPlace place) throws IOException {
        var home = Files.createDirectory(folder.resolve(shop));
        Files.writeString(
                home.resolve("settings.toml"),
                ShopSettings.toml(ShopSettings.KNOWN, weChat.baseUrl())
                        + """
                        [shop]
                        name = "%s"
                        till = "%d"
                        [share]
                        url = "%s"
                        user = "%s"
                        password = "none-is-asked-for"
                        """.formatted(shop, till, place.url(), place.user()));
        return home;
    }
}

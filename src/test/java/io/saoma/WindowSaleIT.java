package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.phone.PhoneAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One sale in a real window on an X server, driven by keys alone: for machines with Xvfb, xdotool and ImageMagick.
///
/// The code is read from the picture of the screen, the sale from H2 after the till has stopped.
class WindowSaleIT {

    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));

    @SuppressWarnings("NullAway.Init")
    private XScreen screen;

    @TempDir
    private Path home;

    @BeforeEach
    void startTheScreen() throws IOException {
        screen = new XScreen("window");
    }

    @AfterEach
    void stopEverything() {
        screen.close();
        weChat.close();
    }

    @Test
    void sellsByKeysAloneAndKeepsTheSale() throws IOException, InterruptedException, NotFoundException, SQLException {
        Files.writeString(home.resolve("settings.toml"), ShopSettings.toml(ShopSettings.KNOWN, weChat.baseUrl()));
        var till = screen.start(home);
        var start = Instant.now();
        screen.press("1", "2", "period", "5", "Return", "F12");
        var codeUrl = await(() -> weChat.phone().codes().stream().findFirst()).codeUrl();
        assertEquals(codeUrl, awaitCodeOnScreen());
        System.out.println("key to code read from the screen: " + XScreen.millis(start) + " ms");

        var paid = Instant.now();
        assertTrue(weChat.phone().scan(codeUrl) instanceof PhoneAnswer.Done);
        assertTrue(weChat.phone().pay(weChat.phone().codes().getFirst().outTradeNo()) instanceof PhoneAnswer.Done);
        while (!screen.green()) {
            assertTrue(XScreen.millis(paid) < 10_000, "the screen never turned green");
        }
        var seen = XScreen.millis(paid);
        System.out.println("paid to green seen on the screen: " + seen + " ms");
        assertTrue(seen < 2_000, "green came after " + seen + " ms");

        till.destroy();
        assertTrue(till.waitFor(20, TimeUnit.SECONDS));
        assertBooked();
    }

    private String awaitCodeOnScreen() throws IOException, InterruptedException, NotFoundException {
        for (var tries = 0; tries < 20; tries++) {
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(screen.picture())));
            try {
                return new GenericMultipleBarcodeReader(new QRCodeReader()).decodeMultiple(bitmap)[0].getText();
            } catch (NotFoundException e) {
                assertTrue(tries < 19, "no code can be read from the screen");
            }
        }
        throw new AssertionError("no code");
    }

    private <T> T await(Supplier<Optional<T>> wanted) {
        var end = Instant.now().plusSeconds(15);
        while (Instant.now().isBefore(end)) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("the order did not arrive: " + weChat.requests());
    }

    private void assertBooked() throws SQLException {
        var charge = weChat.charges().getFirst();
        try (var ledger = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("saoma"), "sa", "");
                var statement = ledger.createStatement()) {
            var order = statement.executeQuery("select trade_state, total_fee, transaction_id from payorder");
            assertTrue(order.next());
            assertEquals(
                    List.of("SUCCESS", 1250L, charge.transactionId()),
                    List.of(order.getString(1), order.getLong(2), order.getString(3)));
            assertFalse(order.next());
            var sale = statement.executeQuery("select state from sale");
            assertTrue(sale.next());
            assertEquals("PAID", sale.getString(1));
            assertFalse(sale.next());
        }
        assertEquals(1, weChat.charges().size());
    }
}

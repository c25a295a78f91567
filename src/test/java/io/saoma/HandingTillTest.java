package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.SharedPlace;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Settings;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A till whose shared book is away opens, sells and closes as if it had none, and says how far that one is behind.
@ExtendWith(HandsExtension.class)
class HandingTillTest {

    @TempDir
    private Path home;

    @Test
    void saysHowFarBehindAnAbsentBookIs(Hands robot) throws Exception {
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var till = new Till(settings(nobody.getLocalPort()), InstantSource.system())) {
            assertTrue(till.sharing.isPresent());
            var counter = WholeTill.screens(till, Language.EN, UiTasks.real());
            till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1), 1)), "王小雨");

            var label = robot.lookup("#behindLabel").queryAs(Label.class);
            WholeTill.await(
                    "it is said", () -> label.isVisible() && label.getText().matches("Shared book: \\d+ behind"));
            var vital = new Checkup(till)
                    .look().stream()
                            .filter(it -> it.name().key().equals("health.share"))
                            .findFirst()
                            .orElseThrow();
            assertTrue(
                    vital.remedy().isPresent() || vital.state().key().equals("health.shareBehind"), vital.toString());
            robot.interact(counter::close);
        }
    }

    /// What an earlier run has handed on is not behind, though nobody can ask the shared book now.
    @Test
    void remembersWhatItHandedOn() throws IOException {
        try (var first = new Till(settings(1), InstantSource.system())) {
            first.desk.charge(Basket.EMPTY.plus(new Line("", "茶", new Money(1), 1)), "王小雨");
            var tip = first.book.tail().tip();
            Files.writeString(home.resolve("handed-on"), tip.seq() + " " + tip.hash() + "\n");
        }
        try (var second = new Till(settings(1), InstantSource.system())) {
            assertTrue(second.sharing.orElseThrow().watch.look().behind() < 9, "only what the second run wrote");
        }
    }

    @Test
    void hasNothingToSayWithoutASharedBook() throws IOException {
        try (var till = new Till(ShopSettings.practice(home), InstantSource.system())) {
            assertEquals(Optional.empty(), till.sharing);
            assertTrue(new Checkup(till)
                    .look().stream().noneMatch(it -> it.name().key().equals("health.share")));
        }
    }

    private Settings settings(int port) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/saoma";
        return ShopSettings.sharing(ShopSettings.practice(home), new SharedPlace(url, "till", () -> "unasked"));
    }
}

package io.saoma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.proof.Proof;
import io.saoma.sale.Basket;
import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.sale.staff.Matter;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.ui.Language;
import io.saoma.ui.live.Entries;
import io.saoma.ui.live.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way to real money at a till in practice: who may go it, what stays when it is left, and the offer behind it.
class LiveCounterTest extends WholeTill {

    private static final String KEY = "0123456789abcdefABCDEF0123456789";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void open() {
        if (!(new SettingsFile(home).read() instanceof Reading.Ready(var settings))) {
            throw new AssertionError("a fresh home is ready");
        }
        till = new Till(settings, InstantSource.system());
    }

    @Test
    void aManagerGoesItAndNobodyElseFindsTheKey() throws TimeoutException, IOException {
        hire();
        show(Language.EN);
        robot.push(KeyCode.DOWN);
        signIn();
        var approved = new CopyOnWriteArrayList<Matter>();
        till.book.subscribe(event -> {
            if (event instanceof Approved approval) {
                approved.add(approval.matter());
            }
        });
        var before = Files.readAllBytes(home.resolve("settings.toml"));

        toTheKey();
        assertEquals(List.of(Matter.SETTINGS), approved);
        robot.write(KEY.substring(0, 5)).push(KeyCode.CONTROL, KeyCode.K);
        signIn();
        assertFalse(robot.sees("#stepLabel"), "it is put away with its manager");

        askForIt();
        await("the same page", () -> text("#titleLabel").equals("APIv2 key"));
        assertEquals("", robot.lookup("#secretField").queryAs(TextField.class).getText());
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertEquals("wx1", robot.lookup("#entryField").queryAs(TextField.class).getText());
        assertArrayEquals(before, Files.readAllBytes(home.resolve("settings.toml")));
    }

    @Test
    void theSettingsLeadHereToo() throws TimeoutException {
        show(Language.EN);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("the settings", () -> robot.sees(".setup"));
        robot.push(KeyCode.F9);
        await("the first page", () -> robot.sees("#stepLabel"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.sees("#stepLabel"));
    }

    @Test
    void theTrialIsOfferedAndCanBeDeclined() throws TimeoutException {
        show(Language.EN);
        robot.interact(counter.trial::offer);
        assertTrue(text("#titleLabel").startsWith("The till takes real money now."));
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.sees("#takeButton"));
        assertEquals(Basket.EMPTY, counter.cashier.basketProperty().getValue());

        robot.write("5").push(KeyCode.ENTER);
        robot.interact(counter.trial::offer);
        assertFalse(robot.sees("#takeButton"), "a customer's basket is no trial");
    }

    /// The till asks for the vault's passphrase when it opens anew, not here.
    @Test
    void aSharedBookWhosePasswordLiesInTheVaultIsNotInTheWay() throws IOException {
        show(Language.EN);
        Files.write(home.resolve(SettingsFile.VAULT), new byte[] {1});
        Files.writeString(home.resolve("settings.toml"), """
            [share]
            url = "jdbc:mariadb://db/saoma"
            user = "till"
            """);
        var merchant = ShopSettings.KNOWN;
        var typed = Map.of(
                Step.APPID, merchant.appid(),
                Step.MERCHANT, merchant.mchId(),
                Step.KEY, merchant.apiKey(),
                Step.NOTIFY, "https://shop.example/pay",
                Step.ADDRESS, weChat.baseUrl());

        assertEquals(new Proof.Proven(), counter.live.prove(new Entries(typed, false)));
    }

    private void toTheKey() throws TimeoutException {
        askForIt();
        await("the first page", () -> text("#stepLabel").equals("Going live, 1 of 9"));
        next("2").next("3").next("4");
        robot.write("wx1");
        next("5");
        robot.write("1612345678");
        next("6");
    }

    private void askForIt() throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("it is allowed", () -> robot.sees("#stepLabel"));
    }

    private LiveCounterTest next(String step) throws TimeoutException {
        robot.push(KeyCode.ENTER);
        await("page " + step, () -> text("#stepLabel").equals("Going live, " + step + " of 9"));
        return this;
    }

    private void signIn() throws TimeoutException {
        await("the till is locked", () -> counter.window.locked());
        signIn(CLERK);
    }
}

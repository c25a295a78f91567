package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.share.Wire;
import io.saoma.settings.Change;
import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.shop.settings.Outcome;
import io.saoma.ui.Language;
import io.saoma.ui.settings.Fault;
import io.saoma.ui.settings.Picture;
import io.saoma.ui.settings.Saving;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two whole tills of one shop and their shared book, on a real server: what is set at one of them for all waits
/// at the other one for its next opening.
class CommonSettingsTillTest extends TwoWholeTills {

    private static final String DISCOUNT = "staff.discount_percent";

    @BeforeEach
    void begin() throws IOException {
        till = quick(shared(1));
        other = quick(shared(2));
        show(Language.ZH);
    }

    @Test
    void whatIsSetAtOneTillIsAskedForAtTheOther() throws TimeoutException {
        joined();
        var again = new AtomicBoolean();
        counter.reopening.onWanted(() -> again.set(true));
        var begun = System.nanoTime();
        set(other, DISCOUNT, "35");
        await("it stands in this till's file", () -> file(1).staff().discountPercent() == 35);
        System.out.printf(
                "CommonSettingsTillTest: set there, in the file here after %d ms%n",
                (System.nanoTime() - begun) / 1_000_000);
        await("it is told", () -> text("#headlineLabel").contains("新设置"));
        assertFalse(again.get(), "a customer may stand there");
        assertTrue(robot.lookup("#actions .button").queryAllAs(Button.class).stream()
                .anyMatch(it -> it.getText().contains("重新打开")));
    }

    @Test
    void aManagerIsToldWhatAnotherTillHasSetMeanwhile() throws TimeoutException {
        joined();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("the settings are shown", () -> robot.sees("#groupBox"));
        for (var i = 0; i < 6; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        await("those of the staff", () -> fields().size() == 2);
        robot.interact(() -> fields().getLast().setText("50"));
        set(other, DISCOUNT, "35");
        set(other, "staff.lock_minutes", "7");
        await("it stands in this till's file", () -> file(1).staff().lockMinutes() == 7);
        robot.push(KeyCode.F12);
        await("he is told", () -> text("#saidLabel").startsWith("2 号机刚刚把这一项改成了“35”"));
        assertEquals("50", fields().getLast().getText());
        assertEquals("7", fields().getFirst().getText(), "what he did not touch is as it is now");

        robot.push(KeyCode.F12);
        await("he has decided", () -> text("#saidLabel").startsWith("已保存"));
        await(
                "it is so at both",
                () -> file(1).staff().discountPercent() == 50 && file(2).staff().discountPercent() == 50);
        assertEquals(7, file(1).staff().lockMinutes());
    }

    @Test
    void whileTheServerIsAwayOnlyTheMachinesOwnAreSaved() throws TimeoutException, IOException {
        joined();
        common.wire().become(Wire.State.CUT);
        var deeds = new SettingsHands(counter.settings, till, "Wang");
        var text = deeds.read();
        var changes = List.of(new Change("sound", "volume", "35"), new Change("staff", "discount_percent", "35"));
        var saving = assertInstanceOf(Saving.OwnOnly.class, deeds.save(text, changes, new Picture.Kept()));

        assertTrue(saving.some());
        assertEquals(
                List.of(DISCOUNT), saving.faults().stream().map(Fault::path).toList());
        assertEquals(Optional.of("35"), saving.now().value("sound", "volume"));
        assertEquals(35, file(1).sound().volume());
        assertEquals(20, file(1).staff().discountPercent());

        common.wire().become(Wire.State.WHOLE);
        await("it is there again", () -> deeds.save(saving.now(), changes, new Picture.Kept()) instanceof Saving.Saved);
        await("it is so at both", () -> file(2).staff().discountPercent() == 35);
        assertEquals(80, file(2).sound().volume());
    }

    @Test
    void aFileThatIsChangedByHandIsLeftAloneAndHealthSaysSo() throws TimeoutException, IOException {
        joined();
        var mine = "# by hand\n[staff]\ndiscount_percent = 1\n";
        Files.writeString(home(1).resolve("settings.toml"), mine);
        set(other, DISCOUNT, "35");
        await(
                "it is in the journal",
                () -> till.settingsInCommon
                        .orElseThrow()
                        .desk()
                        .common()
                        .value(DISCOUNT)
                        .filter(it -> it.text().equals("35"))
                        .isPresent());
        assertEquals(mine, Files.readString(home(1).resolve("settings.toml")));
        assertTrue(new Checkup(till)
                .look().stream().anyMatch(vital -> vital.state().key().equals("health.settingsByHand")));
        leave();
        till = quick(till.settings);
        show(Language.ZH);
        await("it is written at the next start", () -> file(1).staff().discountPercent() == 35);
        assertTrue(Files.readString(home(1).resolve("settings.toml")).startsWith("# by hand\n"));
    }

    /// Where anybody may do anything, nothing is set for those who sell.
    @Test
    void practiceHasSettingsOfItsOwn() throws TimeoutException, IOException {
        joined();
        leave();
        var real = till.settings;
        till = quick(ShopSettings.paid(real, Optional.empty()));
        show(Language.ZH);
        var deeds = new SettingsHands(counter.settings, till, "Wang");
        assertFalse(deeds.shared());
        var changes = List.of(new Change("staff", "discount_percent", "99"));
        assertInstanceOf(Saving.Saved.class, deeds.save(deeds.read(), changes, new Picture.Kept()));
        assertEquals(99, file(1).staff().discountPercent());

        leave();
        till = quick(real);
        show(Language.ZH);
        await("it is put back", () -> file(1).staff().discountPercent() == 20);
        assertEquals(1, version(other));
        assertEquals(20, file(2).staff().discountPercent());
    }

    private void joined() throws TimeoutException {
        await("both have joined", () -> version(till) == 1 && version(other) == 1);
    }

    private static long version(Till till) {
        return till.settingsInCommon.orElseThrow().desk().common().seen().version();
    }

    private static void set(Till till, String path, String value) {
        var desk = till.settingsInCommon.orElseThrow().desk();
        assertInstanceOf(Outcome.Made.class, desk.change(desk.seen(), Map.of(path, value), "Li"));
    }

    private List<TextField> fields() {
        return robot.lookup("#rowBox .text-field").queryAllAs(TextField.class).stream()
                .toList();
    }

    private Settings file(int number) {
        return assertInstanceOf(Reading.Ready.class, new SettingsFile(home(number)).read())
                .settings();
    }

    private Settings shared(int number) throws IOException {
        var shared = shared("一号店", number);
        new SettingsFile(home(number)).read();
        return shared;
    }
}

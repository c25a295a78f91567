package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.AuditFilter;
import io.saoma.report.AuditKind;
import io.saoma.report.AuditReport;
import io.saoma.sale.staff.DutyEvent.SettingsChanged;
import io.saoma.settings.Change;
import io.saoma.settings.SettingsFile;
import io.saoma.ui.Language;
import io.saoma.ui.settings.Fault;
import io.saoma.ui.settings.Picture;
import io.saoma.ui.settings.Saving;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole till and its settings: past a manager, by keys alone, into the file and the journal.
class SettingsAtTheCounterTest extends WholeTill {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void open() {
        open(home, InstantSource.system(), Language.EN);
        new SettingsFile(home).read();
    }

    @Test
    void aManagerChangesThemAndTheJournalKnows() throws TimeoutException, IOException {
        hire();
        leave();
        open();
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        var again = new AtomicBoolean();
        counter.reopening.onWanted(() -> again.set(true));

        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("a manager is asked", () -> there("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the settings are shown", () -> there("#groupBox"));
        await("they are read", () -> typed().equals("一号店"));
        robot.push(KeyCode.END).write(" tea").push(KeyCode.F12);
        await("they are saved", () -> text("#saidLabel").startsWith("Saved."));

        assertTrue(Files.readString(home.resolve("settings.toml")).contains("name = \"一号店 tea\""));
        var rows = new AuditReport(till.book.audit())
                .page(new AuditFilter(Optional.empty(), Optional.of(AuditKind.BOOK), ""), 9)
                .rows();
        var row = rows.getFirst();
        assertEquals(Optional.of("Wang"), row.who());
        assertEquals(List.of("shop.name"), ((SettingsChanged) row.event().orElseThrow()).keys());

        robot.push(KeyCode.ESCAPE);
        await("the till is at home", () -> !there("#groupBox"));
        assertTrue(text("#headlineLabel").contains("New settings"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("a manager is asked again", () -> there("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the settings are shown again", () -> typed().equals("一号店 tea"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("the till is locked", () -> counter.window.locked());
        signIn(CLERK);
        assertFalse(there("#groupBox"), "a lock puts the settings away");
        assertFalse(again.get());
    }

    @Test
    void whoeverIsCalledAwayFindsEverythingAsItWasAndOpensTheTillAnew() throws TimeoutException {
        var again = new AtomicBoolean();
        counter.reopening.onWanted(() -> again.set(true));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("the settings are shown", () -> there("#groupBox"));
        robot.push(KeyCode.END).write(" tea").push(KeyCode.F11);
        await("the orders are shown", () -> there("#searchField"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("nothing is lost", () -> typed().equals("一号店 tea"));

        robot.push(KeyCode.F12);
        await("they are saved", () -> text("#saidLabel").startsWith("Saved."));
        robot.push(KeyCode.ENTER);
        await("the till closes", again::get);
    }

    /// Another key leads away as well as Esc.
    @Test
    void whatIsSavedIsRememberedHoweverOneLeaves() throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("the settings are shown", () -> there("#groupBox"));
        robot.push(KeyCode.END).write(" tea").push(KeyCode.F12);
        await("they are saved", () -> text("#saidLabel").startsWith("Saved."));
        robot.push(KeyCode.F11);
        await("the orders are shown", () -> there("#searchField"));
        robot.push(KeyCode.ESCAPE);
        await("the till is at home", () -> !there("#searchField"));

        assertTrue(seen("#headlineLabel").contains("New settings"));
    }

    @Test
    void thePrinterPrintsWithWhatIsBeingTyped() throws IOException {
        var device = Files.createFile(home.resolve("printer"));
        var deeds = deeds();

        var tried = deeds.print(deeds.read(), List.of(new Change("printer", "to", "device:" + device)), trouble -> {});

        assertEquals("setup.printed", tried.said().key());
        var printed = new String(Files.readAllBytes(device), Charset.forName("GBK"));
        assertTrue(printed.contains("测试页 Test page") && printed.contains("一号店"), printed);
        var gone = deeds.print(
                deeds.read(), List.of(new Change("printer", "to", "device:" + home.resolve("gone"))), trouble -> {});
        assertEquals("printer.off", gone.said().key());
        assertTrue(gone.wrong());
        assertTrue(deeds.print(deeds.read(), List.of(), trouble -> {}).wrong(), "there is no printer");
        assertTrue(deeds.print(deeds.read(), List.of(new Change("printer", "to", "tcp:")), trouble -> {})
                .wrong());
    }

    @Test
    void whatIsWrongIsToldByTheReadersOwnRules() throws IOException {
        var deeds = deeds();
        var text = deeds.read();

        assertEquals(
                List.of("setup.certificateWrong"),
                deeds.faults(text, List.of(new Change("wechat", "certificate", "gone.p12"))).stream()
                        .map(fault -> fault.what().key())
                        .toList(),
                "in practice, too");
        assertEquals(List.of(), deeds.faults(text, List.of(new Change("wechat", "certificate", ""))));
        assertEquals(
                List.of("wechat.appid", "wechat.mch_id", "wechat.api_key", "wechat.notify_url"),
                deeds.faults(text, List.of(new Change("payment", "gateway", "v2"))).stream()
                        .map(Fault::path)
                        .toList());
    }

    @Test
    void thePictureOfTheDisplayIsCopiedAndTakenAway() throws IOException {
        var deeds = deeds();
        var picture = Files.write(home.resolve("mine.PNG"), PIXEL);
        var none = Files.write(home.resolve("none.png"), "no picture".getBytes(UTF_8));
        assertTrue(deeds.readable(picture));
        assertFalse(deeds.readable(none));
        Files.write(home.resolve("display.jpg"), PIXEL);

        assertEquals(new Saving.Saved(), deeds.save(deeds.read(), List.of(), new Picture.Chosen(picture)));
        assertEquals(Optional.of(home.resolve("display.png")), deeds.picture());
        assertArrayEquals(PIXEL, Files.readAllBytes(home.resolve("display.png")));
        assertFalse(Files.exists(home.resolve("display.jpg")));

        assertEquals(new Saving.Saved(), deeds.save(deeds.read(), List.of(), new Picture.Removed()));
        assertEquals(Optional.empty(), deeds.picture());
    }

    @Test
    void aPictureThatCannotBeCopiedLeavesTheSettingsAsTheyWere() throws IOException {
        var changed = new CopyOnWriteArrayList<SettingsChanged>();
        till.book.subscribe(event -> {
            if (event instanceof SettingsChanged settings) {
                changed.add(settings);
            }
        });
        var deeds = deeds();
        var before = Files.readAllBytes(home.resolve("settings.toml"));
        var text = deeds.read();
        var changes = List.of(new Change("shop", "name", "茶馆"));
        var gone = new Picture.Chosen(home.resolve("gone.png"));
        assertThrows(IOException.class, () -> deeds.save(text, changes, gone));

        assertArrayEquals(before, Files.readAllBytes(home.resolve("settings.toml")));
        assertEquals(List.of(), changed);
        assertEquals(new Saving.Saved(), deeds.save(text, changes, new Picture.Kept()));
        assertEquals(Optional.empty(), deeds.picture());
    }

    private SettingsHands deeds() {
        return new SettingsHands(counter.settings, till, "Wang");
    }

    private String typed() {
        return robot.lookup("#rowBox .text-field").queryAllAs(TextField.class).stream()
                .map(TextField::getText)
                .findFirst()
                .orElse("");
    }

    private boolean there(String id) {
        return robot.sees(id);
    }
}

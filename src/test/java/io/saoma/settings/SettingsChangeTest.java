package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.settings.Reading.Ready;
import io.saoma.settings.Writing.Changed;
import io.saoma.settings.Writing.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Single values of the settings change, and nothing else in the file does.
class SettingsChangeTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    @BeforeEach
    void open() {
        file = new SettingsFile(home);
    }

    @Test
    void aValueChangesAndItsCommentStays() throws Exception {
        write("# 店\n[shop]\n  name  =  'a'   # ours\n\n[sound]\nvolume = 3");

        change(new Change("shop", "name", "茶 \"#1\" \\"), new Change("sound", "volume", "40"));

        assertEquals("# 店\n[shop]\n  name  =  \"茶 \\\"#1\\\" \\\\\"   # ours\n\n[sound]\nvolume = 40", now());
    }

    @Test
    void aKeyThatStandsCommentedOutIsAddedBeneathIt() throws Exception {
        file.read();
        var before = now();

        change(
                new Change("shop", "name", "茶馆"),
                new Change("receipt", "language", "en"),
                new Change("ui", "language", "en"),
                new Change("printer", "paper", "80"),
                new Change("printer", "to", "tcp:10.0.0.7"));

        assertEquals(
                before.replace("#name = \"一号店\"\n", "#name = \"一号店\"\nname = \"茶馆\"\n")
                        .replace("#[receipt]\n", "#[receipt]\n[receipt]\n")
                        .replace("#language = \"zh\"\n#branch", "#language = \"zh\"\nlanguage = \"en\"\n#branch")
                        .replaceFirst("#language = \"zh\"\n$", "#language = \"zh\"\nlanguage = \"en\"\n")
                        .replace("#[printer]\n", "#[printer]\n[printer]\n")
                        .replace("#paper = 58\n", "#paper = 58\npaper = 80\n")
                        .replace("#to = \"tcp:192.168.1.87\"\n", "#to = \"tcp:192.168.1.87\"\nto = \"tcp:10.0.0.7\"\n"),
                now());
    }

    @Test
    void anEmptyValueTakesTheKeyOut() throws Exception {
        write("[shop]\nname = \"a\"\ncashier = \"b\" # until May\ntill = 2\n");

        change(new Change("shop", "name", ""), new Change("shop", "cashier", ""), new Change("ui", "language", ""));

        assertEquals("[shop]\n# until May\ntill = 2\n", now());
    }

    @Test
    void windowsLineEndsAndTheMarkStay() throws Exception {
        write("\uFEFF[shop]\r\nname = \"a\"\r\n#till = 1");

        change(
                new Change("shop", "name", "b"),
                new Change("shop", "till", "7"),
                new Change("staff", "lock_minutes", "9"));

        assertEquals(
                "\uFEFF[shop]\r\nname = \"b\"\r\n#till = 1\r\ntill = 7\r\n\r\n[staff]\r\nlock_minutes = 9\r\n", now());
    }

    @Test
    void whatWouldBeWrongIsToldAndNotWritten() throws Exception {
        write("[shop]\nname = \"a\"\n");
        var refused = refused(new Change("shop", "name", "b"), new Change("sound", "volume", "loud"));

        assertEquals(
                List.of("sound.volume volume"),
                refused.problems().stream()
                        .map(it -> it.key() + " " + it.code())
                        .toList());
        assertEquals("[shop]\nname = \"a\"\n", now());
        assertEquals(
                refused.problems(),
                file.problems(
                        file.text(), List.of(new Change("shop", "name", "b"), new Change("sound", "volume", "loud"))));
    }

    @Test
    void aFileThatChangedMeanwhileIsNotOverwritten() throws Exception {
        write("[shop]\nname = \"a\"\n");
        var read = file.text();
        write("[shop]\nname = \"b\"\n");

        var refused = assertInstanceOf(Refused.class, file.change(read, List.of(new Change("shop", "name", "c"))));

        assertEquals("changed_meanwhile", refused.problems().getFirst().code());
        assertEquals("[shop]\nname = \"b\"\n", now());
    }

    @Test
    void whatIsNotPlainIsLeftToAPerson() throws Exception {
        for (var text : List.of(
                "shop = { name = \"a\" }\n",
                "shop.name = \"a\"\n",
                "[shop]\nname = \"\"\"\na\"\"\"\n",
                "\"shop\".\"name\" = 'a'\n")) {
            write(text);
            assertEquals(
                    "not_plain",
                    refused(new Change("shop", "name", "b"))
                            .problems()
                            .getFirst()
                            .code(),
                    text);
            assertEquals(text, now());
        }
    }

    @Test
    void aFileInAnotherEncodingIsLeftAlone() throws Exception {
        var bytes = "[shop]\nname = \"茶馆\"\n".getBytes(Charset.forName("GBK"));
        Files.write(home.resolve("settings.toml"), bytes);

        assertEquals(
                "not_utf8",
                refused(new Change("shop", "till", "2")).problems().getFirst().code());
        assertArrayEquals(bytes, Files.readAllBytes(home.resolve("settings.toml")));
    }

    @Test
    void theKeyIsWrittenButNeverShown() throws Exception {
        file.read();
        var key = new Change("wechat", "api_key", KEY);

        change(key);

        assertEquals(Optional.empty(), file.text().value("wechat", "api_key"));
        assertFalse(key.toString().contains(KEY));
        var refused = refused(new Change("wechat", "api_key", KEY + "0"), new Change("payment", "gateway", "v2"));
        assertFalse(refused.toString().contains(KEY), refused::toString);
    }

    @Test
    void backupsGoWhereTheyCanAndNeverIntoTheJournal() throws Exception {
        file.read();
        var stick = Files.createDirectory(home.resolve("stick"));
        Files.createDirectory(home.resolve("journal"));

        for (var wrong :
                List.of("stick", home.toString(), home.resolve("journal/x/..").toString(), "\0")) {
            assertEquals("folder", refused(folder(wrong)).problems().getFirst().code(), wrong);
        }
        assertEquals(
                "folder_missing",
                refused(folder(home.resolve("gone").toString()))
                        .problems()
                        .getFirst()
                        .code());
        change(folder(stick.toString()));
        assertEquals(
                Optional.of(stick),
                assertInstanceOf(Ready.class, file.read()).settings().backup());
        Files.delete(stick);
        assertInstanceOf(Ready.class, file.read(), "a till sells on without its stick");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void aFolderThatMayNotBeWrittenToIsNoPlaceForBackups() throws Exception {
        file.read();
        var shut = Files.createDirectory(home.resolve("shut"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("r-x------"));

        assertEquals(
                Files.isWritable(shut) ? List.of() : List.of("folder_closed"),
                file.problems(file.text(), List.of(folder(shut.toString()))).stream()
                        .map(Problem::code)
                        .toList());
    }

    private static Change folder(String path) {
        return new Change("backup", "folder", path);
    }

    private void change(Change... changes) throws IOException {
        var done = assertInstanceOf(Changed.class, file.change(file.text(), List.of(changes)));
        assertInstanceOf(Ready.class, done.reading());
        assertEquals(done.reading(), file.read());
        for (var change : changes) {
            if (!change.key().equals("api_key")) {
                assertEquals(
                        change.value(),
                        file.text().value(change.table(), change.key()).orElse(""));
            }
        }
    }

    private Refused refused(Change... changes) throws IOException {
        return assertInstanceOf(Refused.class, file.change(file.text(), List.of(changes)));
    }

    private void write(String text) throws IOException {
        Files.write(home.resolve("settings.toml"), text.getBytes(UTF_8));
    }

    private String now() throws IOException {
        return Files.readString(home.resolve("settings.toml"));
    }
}

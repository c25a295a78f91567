package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.Reading.Broken;
import io.saoma.settings.Reading.Ready;
import io.saoma.settings.Settings.Gateway;
import io.saoma.settings.Settings.Payment;
import io.saoma.settings.Settings.Shop;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFreshHomePractises() throws Exception {
        var home = folder.resolve("new").resolve("home");

        var settings =
                assertInstanceOf(Ready.class, new SettingsFile(home).read()).settings();

        assertEquals(
                new Settings(
                        home,
                        new Shop("一号店", 1, "收银员"),
                        new Payment(Gateway.SIMULATOR, Duration.ofMinutes(5)),
                        Optional.empty(),
                        Optional.empty()),
                settings);
        assertEquals(List.of("settings.toml"), names(home));
        assertEquals(
                settings,
                assertInstanceOf(Ready.class, new SettingsFile(home).read()).settings());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void aFreshHomeIsForNobodyElse() throws Exception {
        var home = folder.resolve("home");
        new SettingsFile(home).read();

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("settings.toml"))));
    }

    @Test
    void everyLineOfTheFreshFileCanBeSwitchedOn() throws Exception {
        var all = new String(SettingsFile.template(), UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^#(?=[a-z_\\[])", ""))
                .map(line -> line.replace("\"simulator\"", "\"v2\""))
                .collect(Collectors.joining("\n"));

        Files.createFile(folder.resolve("apiclient_cert.p12"));
        Files.createFile(folder.resolve("shop-ca.pem"));

        var settings = assertInstanceOf(Ready.class, read(all)).settings();

        assertTrue(settings.wechat().isPresent());
        assertEquals("saoma_till_1", settings.share().orElseThrow().user());
        assertEquals(Optional.of("zh"), settings.language());
    }

    @Test
    void anExistingFileIsNeverTouched() throws Exception {
        var before = "[shop]\nname = \"茶馆\"\n";

        assertEquals(
                "茶馆",
                assertInstanceOf(Ready.class, read(before)).settings().shop().name());
        assertEquals(before, Files.readString(folder.resolve("settings.toml")));
        assertEquals(List.of("settings.toml"), names(folder));
    }

    @Test
    void aFileFromNotepadIsRead() throws Exception {
        assertInstanceOf(Ready.class, read("\uFEFF[shop]\r\nname = \"茶馆\"\r\n"));
    }

    @Test
    void aFileInAnotherEncodingIsNamedWithItsLine() throws Exception {
        Files.write(folder.resolve("settings.toml"), "# a\n[shop]\nname = \"茶馆\"\n".getBytes(Charset.forName("GBK")));

        assertEquals(new Broken(List.of(new Problem(3, "", "not_utf8", List.of()))), new SettingsFile(folder).read());
    }

    @Test
    void aFileThatEndsInsideACharacterIsNamed() throws Exception {
        Files.write(folder.resolve("settings.toml"), Arrays.copyOf("#\n#茶".getBytes(UTF_8), 4));

        assertEquals(new Broken(List.of(new Problem(2, "", "not_utf8", List.of()))), new SettingsFile(folder).read());
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        var home = file.resolve("home");

        assertEquals(
                new Broken(List.of(new Problem(0, "", "home", List.of(home.toString())))),
                new SettingsFile(home).read());
        assertEquals(
                new Broken(List.of(new Problem(0, "", "home", List.of(file.toString())))),
                new SettingsFile(file).read());
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws Exception {
        Files.createDirectory(folder.resolve("settings.toml"));

        assertEquals(
                new Broken(List.of(new Problem(
                        0,
                        "",
                        "unreadable",
                        List.of(folder.resolve("settings.toml").toString())))),
                new SettingsFile(folder).read());
    }

    /// Whatever stands in the file, reading it ends in settings or in problems that do not tell the key.
    @Test
    void noFileBreaksTheTill() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SettingsFileTest seed " + seed);
        var random = new Random(seed);
        var good = SampleToml.REAL.getBytes(UTF_8);
        var ready = 0;
        for (var i = 0; i < 5_000; i++) {
            var reading = new SettingsFile(folder).parse(mutated(good, random));
            ready += reading instanceof Ready ? 1 : 0;
            assertFalse(reading.toString().contains(SampleToml.KEY), "seed " + seed);
            assertTrue(!(reading instanceof Broken(var problems)) || !problems.isEmpty(), "seed " + seed);
        }
        assertTrue(ready > 50 && ready < 4_500, "ready " + ready + ", seed " + seed);
    }

    private static byte[] mutated(byte[] good, Random random) {
        var bytes = good.clone();
        for (var n = random.nextInt(3); n >= 0; n--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) "[]{}=\"'.,#\n\\0-_eT:".charAt(random.nextInt(18));
                case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    var from = random.nextInt(bytes.length);
                    System.arraycopy(good, 0, bytes, from, Math.min(20, Math.min(good.length, bytes.length - from)));
                }
            }
        }
        return bytes;
    }

    private Reading read(String file) throws IOException {
        Files.writeString(folder.resolve("settings.toml"), file);
        return new SettingsFile(folder).read();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

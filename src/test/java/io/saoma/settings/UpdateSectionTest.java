package io.saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody is asked for newer versions unless the file says where, and who signs them.
class UpdateSectionTest {

    private static final String ADDRESS = "https://example.com/saoma-version.txt";
    private static final String KEY = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    @Test
    void isOffWithoutAWord() {
        assertEquals(Optional.empty(), ready("").update());
        assertEquals(
                Optional.empty(),
                ready("[update]\naddress = \"\"\nkey = \"\"\n").update());
    }

    @Test
    void takesAnAddressAndAKey() {
        assertEquals(
                Optional.of(new Settings.Update(URI.create(ADDRESS), KEY)),
                ready(section(ADDRESS, KEY)).update());
        assertEquals(
                Optional.of(new Settings.Update(URI.create("http://127.0.0.1:8080/v"), KEY)),
                ready(section("http://127.0.0.1:8080/v", KEY)).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/v", "ftp://example.com/v", "https://a:b@example.com/v", "https://", "C:\\v"})
    void refusesAnAddressThatAnybodyCouldAnswer(String address) {
        assertEquals(
                List.of(new Problem(2, "update.address", "update_address", List.of())),
                broken(section(address.replace("\\", "\\\\"), KEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "MCowBQYDK2VwAyEA11qYAYKxCrfVS", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"})
    void refusesWhatIsNoKey(String key) {
        assertEquals(List.of(new Problem(3, "update.key", "update_key", List.of())), broken(section(ADDRESS, key)));
    }

    @Test
    void wantsBoth() {
        assertEquals(
                List.of(new Problem(1, "update.key", "missing", List.of("key", "update"))),
                broken("[update]\naddress = \"" + ADDRESS + "\"\n"));
        assertEquals(
                List.of(new Problem(1, "update.address", "missing", List.of("address", "update"))),
                broken("[update]\nkey = \"" + KEY + "\"\n"));
    }

    private static String section(String address, String key) {
        return "[update]\naddress = \"" + address + "\"\nkey = \"" + key + "\"\n";
    }

    private static Settings ready(String toml) {
        return assertInstanceOf(Reading.Ready.class, read(toml)).settings();
    }

    private static List<Problem> broken(String toml) {
        return assertInstanceOf(Reading.Broken.class, read(toml)).problems();
    }

    private static Reading read(String toml) {
        return new SettingsToml(Path.of("home"), false).read(toml);
    }
}

package io.saoma.settings;

import static io.saoma.settings.SampleToml.HOME;
import static io.saoma.settings.SampleToml.KEY;
import static io.saoma.settings.SampleToml.REAL;
import static io.saoma.settings.SampleToml.problem;
import static io.saoma.settings.SampleToml.read;
import static io.saoma.settings.SampleToml.ready;
import static io.saoma.settings.SampleToml.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.SharedPlace;
import io.saoma.settings.Reading.Broken;
import io.saoma.settings.Reading.Locked;
import io.saoma.settings.Reading.Ready;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shared book in the settings: its address, its password, and whether this is a desk.
class ShareTomlTest {

    static final String PASSWORD = "correct-horse$battery";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/saoma",
                "jdbc:postgresql://db.example.com:5433/shop_1",
                "jdbc:mariadb://192.168.1.9/saoma",
                "jdbc:mariadb://[::1]:3306/saoma"
            })
    void knowsTheAddressOfASharedBook(String url) {
        var share = ready(share(url, "saoma_till_1", PASSWORD)).share().orElseThrow();

        assertEquals(url, share.url());
        assertTrue(SharedPlace.fits(url));
        assertEquals("saoma_till_1", share.user());
        assertTrue(share.password().same(new Password(PASSWORD)));
        assertEquals(Optional.empty(), ready("").share());
        assertEquals(Optional.empty(), ready(share("", "", "")).share());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/saoma",
                "jdbc:mysql://db/saoma",
                "jdbc:postgresql:saoma",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql:///saoma",
                "jdbc:postgresql://db:0/saoma",
                "jdbc:postgresql://db:65536/saoma",
                "jdbc:postgresql://db:port/saoma",
                "jdbc:postgresql://db,other/saoma",
                "jdbc:postgresql://[db]/saoma",
                "jdbc:postgresql://a..b/saoma",
                "jdbc:postgresql://db/saoma?sslmode=disable",
                "jdbc:postgresql://saoma:correct-horse@db/saoma",
                "jdbc:mariadb://db/saoma;x=y",
                "jdbc:mariadb://db/saoma ",
                "jdbc:mariadb://db/帐"
            })
    void namesAWrongAddressOfASharedBook(String url) {
        var broken = assertInstanceOf(Broken.class, read(share(url, "saoma", PASSWORD)));

        assertEquals(List.of(new Problem(2, "share.url", "url", List.of())), broken.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"elevensigns", "correct horse battery", "correct'horse'", "密码密码密码密码密码密码", "correct\\\\horse"})
    void namesAWrongPasswordAndNeverShowsIt(String password) {
        var broken = assertInstanceOf(Broken.class, read(share("jdbc:mariadb://db/saoma", "saoma", password)));

        assertEquals(List.of(new Problem(4, "share.password", "password", List.of())), broken.problems());
        assertFalse(broken.toString().contains(password));
    }

    @Test
    void takesAllOfASharedBookOrNothing() {
        var whole = share("jdbc:mariadb://db/saoma", "saoma", PASSWORD);
        for (var key : List.of("url", "user", "password")) {
            for (var toml : List.of(without(whole, key), whole.replaceFirst(key + " = \".*\"", key + " = \"\""))) {
                var problem =
                        assertInstanceOf(Broken.class, read(toml)).problems().getFirst();

                assertEquals("share." + key, problem.key());
                assertEquals(List.of(key, "share"), problem.arguments());
            }
        }
        var spaced = assertInstanceOf(Broken.class, read(whole.replace("\"saoma\"", "\" saoma\"")));
        assertEquals("user", spaced.problems().getFirst().code());
        assertFalse(ready(whole).toString().contains(PASSWORD));
    }

    /// In practice nobody opens the vault, so a shared book whose password lies in it has to wait.
    @Test
    void thePasswordMayBeBlankWhereThereIsAVault() {
        var blank = share("jdbc:mariadb://db/saoma", "saoma", "");
        var locked = assertInstanceOf(Locked.class, new SettingsToml(HOME, true).read(REAL + blank));
        var settings = locked.with(new Keys(new ApiKey(KEY), Optional.of(new Password(PASSWORD))));

        assertTrue(settings.share().orElseThrow().password().same(new Password(PASSWORD)));
        assertEquals("saoma", settings.share().orElseThrow().user());
        assertTrue(locked.keyless().share().orElseThrow().password().isBlank());
        var practice = assertInstanceOf(Ready.class, new SettingsToml(HOME, true).read(blank));
        assertEquals(Optional.empty(), practice.settings().share());
        assertInstanceOf(Broken.class, new SettingsToml(HOME, false).read(REAL + blank));
    }

    @Test
    void aDeskLooksAtASharedBook() {
        var whole = share("jdbc:mariadb://db/saoma", "saoma", PASSWORD);

        assertFalse(ready("").desk());
        assertFalse(ready(whole).desk());
        assertFalse(ready(whole + "desk = false\n").desk());
        assertTrue(ready(whole + "desk = true\n").desk());
        assertTrue(ready(whole + "desk = \"true\"\n").desk());
        assertEquals(List.of(new Problem(5, "share.desk", "desk", List.of())), broken(whole + "desk = 1\n"));
        assertEquals(List.of(new Problem(2, "share.desk", "desk_alone", List.of())), broken("[share]\ndesk = true\n"));
        assertFalse(ready("[share]\ndesk = false\n").desk());
        assertEquals(
                List.of(new Problem(1, "share.url", "missing", List.of("url", "share"))),
                broken("[share]\nuser = \"saoma\"\npassword = \"" + PASSWORD + "\"\ndesk = true\n"));
    }

    /// A desk that lost its book in practice would be a till.
    @Test
    void inPracticeADeskBringsItsPasswordAlong() {
        var blank = share("jdbc:mariadb://db/saoma", "saoma", "") + "desk = true\n";
        var locked = assertInstanceOf(Locked.class, new SettingsToml(HOME, true).read(REAL + blank));

        assertTrue(locked.keyless().desk());
        assertTrue(locked.with(new Keys(new ApiKey(KEY), Optional.of(new Password(PASSWORD))))
                .desk());
        var practice = assertInstanceOf(Broken.class, new SettingsToml(HOME, true).read(blank));
        assertEquals(List.of(new Problem(4, "share.password", "desk_closed", List.of())), practice.problems());
    }

    private static List<Problem> broken(String text) {
        return assertInstanceOf(Broken.class, read(text)).problems();
    }

    @Test
    void takesTheCertificateOfAnAuthorityBesideTheSettings(@TempDir Path home) throws IOException {
        var toml = share("jdbc:mariadb://db/saoma", "saoma", PASSWORD) + "authority = \"shop-ca.pem\"\n";

        var broken = assertInstanceOf(Broken.class, new SettingsToml(home, false).read(toml));
        assertEquals(List.of(new Problem(5, "share.authority", "authority", List.of())), broken.problems());

        var file = Files.createFile(home.resolve("shop-ca.pem"));
        var ready = assertInstanceOf(Ready.class, new SettingsToml(home, false).read(toml));
        assertEquals(Optional.of(file), ready.settings().share().orElseThrow().authority());
    }

    private static String share(String url, String user, String password) {
        return "[share]\nurl = \"%s\"\nuser = \"%s\"\npassword = \"%s\"\n".formatted(url, user, password);
    }
}

package io.saoma.settings;

import static io.saoma.settings.SampleToml.HOME;
import static io.saoma.settings.SampleToml.KEY;
import static io.saoma.settings.SampleToml.REAL;
import static io.saoma.settings.SampleToml.problem;
import static io.saoma.settings.SampleToml.read;
import static io.saoma.settings.SampleToml.ready;
import static io.saoma.settings.SampleToml.with;
import static io.saoma.settings.SampleToml.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.Reading.Broken;
import io.saoma.settings.Reading.Locked;
import io.saoma.settings.Reading.Ready;
import io.saoma.settings.Settings.Gateway;
import io.saoma.settings.Settings.Voice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may stand in the file.
class SettingsTomlTest {

    @Test
    void readsEverything() {
        var settings = ready(REAL);
        var wechat = settings.wechat().orElseThrow();

        assertEquals(new Settings.Shop("茶馆", 7, "小李"), settings.shop());
        assertEquals(new Settings.Payment(Gateway.V2, Duration.ofMinutes(10)), settings.payment());
        assertEquals("wxd930ea5d5a258f4f", wechat.appid());
        assertEquals("10000100", wechat.mchId());
        assertTrue(new ApiKey(KEY).same(wechat.apiKey()));
        assertEquals("MD5", wechat.signType());
        assertEquals(URI.create("http://127.0.0.1:8080"), wechat.baseUrl());
        assertEquals("https://example.com/pay/notify", wechat.notifyUrl());
        assertEquals(Optional.of(new Settings.Listen(InetAddress.ofLiteral("127.0.0.1"), 8089)), settings.listen());
        assertEquals(new Settings.Sound(35, Voice.EN), settings.sound());
        assertEquals(Optional.of("en"), settings.language());
    }

    @Test
    void findsTheCertificateBesideTheFileOrByItsWholePath(@TempDir Path home) throws IOException {
        var file = Files.createFile(home.resolve("apiclient_cert.p12"));
        for (var name : List.of("apiclient_cert.p12", file.toAbsolutePath().toString())) {
            var text = withCertificate("'" + name + "'");
            var settings = assertInstanceOf(Ready.class, new SettingsToml(home, false).read(text))
                    .settings();

            assertEquals(Optional.of(file), settings.wechat().orElseThrow().certificate());
        }
        assertEquals(Optional.empty(), ready(REAL).wechat().orElseThrow().certificate());
    }

    @Test
    void namesACertificateThatIsNotThere() {
        var problem = problem(withCertificate("\"nowhere.p12\""));

        assertEquals("wechat.certificate", problem.key());
        assertEquals("certificate", problem.code());
    }

    @Test
    void fillsInWhatIsNotThere() {
        var settings = ready(without(without(without(REAL, "sign_type"), "base_url"), "deadline_seconds"));
        var wechat = settings.wechat().orElseThrow();

        assertEquals("HMAC-SHA256", wechat.signType());
        assertEquals(URI.create("https://api.mch.weixin.qq.com"), wechat.baseUrl());
        assertEquals(Duration.ofMinutes(5), settings.payment().deadline());
        assertEquals(new Settings.Shop("一号店", 1, "收银员"), ready("").shop());
        assertEquals(new Settings.Sound(80, Voice.ZH), ready("[sound]").sound());
        assertEquals(Optional.empty(), ready("").language());
        assertEquals(Optional.empty(), ready("[notify]").listen(), "listens only where it is told where");
    }

    @Test
    void takesWhatACashierMayDoAlone() {
        assertEquals(Settings.Staff.USUAL, ready("").staff());
        assertEquals(
                new Settings.Staff(0, 100, Pepper.PRACTICE),
                ready("[staff]\nlock_minutes = 0\ndiscount_percent = 100").staff());
        var broken = assertInstanceOf(Broken.class, read("[staff]\nlock_minutes = 121\ndiscount_percent = \"20%\""));
        assertEquals(
                List.of(
                        new Problem(2, "staff.lock_minutes", "lock_minutes", List.of("0", "120")),
                        new Problem(3, "staff.discount_percent", "discount_percent", List.of("0", "100"))),
                broken.problems());
    }

    @Test
    void practiceNeedsNoMerchant() {
        assertEquals(
                Optional.empty(),
                ready("[payment]\ngateway = \"simulator\"\n[wechat]\napi_key = \"\"\n")
                        .wechat());
    }

    @Test
    void takesNumbersWithOrWithoutQuotes() {
        assertEquals(7, ready("[shop]\ntill = 7").shop().till());
        assertEquals(99, ready("[shop]\ntill = \"99\"").shop().till());
        assertEquals(
                Duration.ofMinutes(100),
                ready("[payment]\ndeadline_seconds = \"6000\"").payment().deadline());
    }

    @Test
    void isSilentOrOnlyChimesWhereThatIsWanted() {
        assertEquals(
                new Settings.Sound(0, Voice.OFF),
                ready("[sound]\nvolume = \"0\"\nvoice = \"off\"").sound());
        assertEquals(100, ready("[sound]\nvolume = 100").sound().volume());
    }

    @Test
    void theKeyMayBeBlankWhereThereIsAVault() {
        for (var blank : List.of(without(REAL, "api_key"), with("wechat.api_key", "\"\""))) {
            var locked = assertInstanceOf(Locked.class, new SettingsToml(HOME, true).read(blank));
            var settings = locked.with(new Keys(new ApiKey(KEY)));

            assertEquals("茶馆", settings.shop().name());
            assertEquals(35, settings.sound().volume());
            assertTrue(settings.wechat().orElseThrow().apiKey().same(new ApiKey(KEY)));
            assertFalse(locked.keyless().wechat().orElseThrow().apiKey().same(new ApiKey(KEY)));
        }
        assertInstanceOf(Ready.class, new SettingsToml(HOME, true).read(REAL));
    }

    @Test
    void aWrongKeyIsNamedBesideAVaultToo() {
        var broken =
                assertInstanceOf(Broken.class, new SettingsToml(HOME, true).read(with("wechat.api_key", "\"short\"")));

        assertEquals("api_key", broken.problems().getFirst().code());
    }

    @Test
    void neverShowsTheKey() {
        var settings = ready(REAL);

        assertFalse(settings.toString().contains(KEY));
        assertFalse(new ApiKey(KEY).toString().contains(KEY.substring(0, 4)));
        assertFalse(read(REAL.replace(KEY, KEY + "\"\"")).toString().contains(KEY.substring(0, 8)));
        assertFalse(read(REAL.replace('"' + KEY + '"', KEY)).toString().contains(KEY.substring(0, 8)));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8089, 127.0.0.1, 8089",
        "localhost:0, 127.0.0.1, 0",
        "0.0.0.0:80, 0.0.0.0, 80",
        "192.168.1.20:65535, 192.168.1.20, 65535",
        "[::1]:8089, 0:0:0:0:0:0:0:1, 8089"
    })
    void listensWhereItIsTold(String text, String address, int port) {
        var listen = ready("[notify]\nlisten = \"" + text + "\"").listen().orElseThrow();

        assertEquals(address, listen.address().getHostAddress());
        assertEquals(port, listen.port());
    }

    private static String withCertificate(String value) {
        return REAL.replace("[notify]", "certificate = " + value + "\n[notify]");
    }
}

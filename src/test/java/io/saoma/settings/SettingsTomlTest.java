package io.saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.SharedPlace;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may stand in the file, and how everything else is named.
class SettingsTomlTest {

    static final String KEY = "192006250b4c09247ec02edce69f6a2d";
    static final String PASSWORD = "correct-horse$battery";
    static final String REAL = """
        [shop]
        name = "茶馆"
        till = "7"
        cashier = "小李"
        [payment]
        gateway = "v2"
        deadline_seconds = 600
        [wechat]
        appid = "wxd930ea5d5a258f4f"
        mch_id = "10000100"
        api_key = "192006250b4c09247ec02edce69f6a2d"
        sign_type = "MD5"
        base_url = "http://127.0.0.1:8080"
        notify_url = "https://example.com/pay/notify"
        [notify]
        listen = "127.0.0.1:8089"
        [sound]
        volume = 35
        voice = "en"
        [ui]
        language = "en"
        """;

    private static final Path HOME = Path.of("home");

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

    @ParameterizedTest
    @CsvSource({
        "tcp:192.168.1.87, 192.168.1.87, 9100",
        "tcp:printer.shop:9101, printer.shop, 9101",
        "tcp:till-printer:65535, till-printer, 65535"
    })
    void findsAPrinterInTheNetwork(String to, String host, int port) {
        assertEquals(
                new Printer(new Printer.Network(host, port), 58, true, true, false, true),
                ready("[printer]\nto = \"" + to + "\"").printer().orElseThrow());
    }

    @Test
    void findsAPrinterOfThisSystem() {
        assertEquals(
                new Printer.Device(Path.of("/dev/usb/lp0")),
                ready("[printer]\nto = \"device:/dev/usb/lp0\"")
                        .printer()
                        .orElseThrow()
                        .to());
        assertEquals(
                new Printer(new Printer.Queue("POS 80 (copy)"), 80, false, false, true, false),
                ready("[printer]\nto = \"queue:POS 80 (copy)\"\npaper = 80\nchinese = false\ncutter = \"false\"\n"
                                + "answers = true\nautomatic = false")
                        .printer()
                        .orElseThrow());
        assertEquals(
                Optional.empty(), ready("[printer]\npaper = \"80\"").printer(), "prints only where it is told where");
    }

    @ParameterizedTest
    @CsvSource({
        "to, 192.168.1.87", "to, tcp:", "to, tcp:a b", "to, tcp:a:0", "to, tcp:a:65536", "to, device:", "to, queue: ",
        "to, usb:1", "paper, 57", "paper, 58mm", "chinese, yes", "cutter, 1", "answers, TRUE", "automatic, no"
    })
    void namesWhatIsWrongWithAPrinter(String key, String value) {
        var broken = assertInstanceOf(Broken.class, read("[printer]\n" + key + " = \"" + value + "\""));
        assertEquals(List.of(new Problem(2, "printer." + key, key, List.of())), broken.problems());
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
    void takesWhatTheShopSaysOnItsReceipts() {
        assertEquals(
                new Settings.ReceiptText("en", "East", "1 East Road", "0755-1", "Thank you"),
                ready("[receipt]\nlanguage = \"en\"\nbranch = \"East\"\naddress = \"1 East Road\"\nphone = \"0755-1\"\n"
                                + "footer = \"Thank you\"")
                        .receipt());
        assertEquals(Settings.ReceiptText.USUAL, ready("").receipt());
        for (var key : List.of("branch", "address", "phone", "footer")) {
            var broken = assertInstanceOf(Broken.class, read("[receipt]\n" + key + " = \"" + "长".repeat(201) + "\""));
            assertEquals(List.of(new Problem(2, "receipt." + key, key, List.of())), broken.problems());
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "\"\"", "\"loud\"", "0.5", "true", "[80]"})
    void namesAWrongVolume(String value) {
        assertEquals(
                new Problem(18, "sound.volume", "volume", List.of("0", "100")), problem(with("sound.volume", value)));
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
        "appid, 9, wechat.appid, appid",
        "mch_id, 10, wechat.mch_id, mch_id",
        "api_key, 11, wechat.api_key, api_key",
        "notify_url, 14, wechat.notify_url, notify_url"
    })
    void realMoneyNeedsAMerchant(String key, int line, String path, String name) {
        var missing = problem(without(REAL, key));
        assertEquals(new Problem(8, path, "missing", List.of(name, "wechat")), missing);

        var empty = problem(REAL.replaceFirst("(?m)^" + key + " = .*$", key + " = \"\""));
        assertEquals(new Problem(line, path, "missing", List.of(name, "wechat")), empty);
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        var broken = assertInstanceOf(Broken.class, read("[payment]\ngateway = \"v2\""));

        assertEquals(
                List.of("wechat.appid", "wechat.mch_id", "wechat.api_key", "wechat.notify_url"),
                broken.problems().stream().map(Problem::key).toList());
        assertEquals(
                List.of(0, 0, 0, 0),
                broken.problems().stream().map(Problem::line).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.name|\"\"",
                "shop.name|\"  \"",
                "shop.name|\"a\\nb\"",
                "shop.cashier|\" \"",
                "payment.gateway|\"V2\"",
                "payment.gateway|\"real\"",
                "wechat.appid|\"wx 1\"",
                "wechat.appid|\"wx123456789012345678901234567890123\"",
                "wechat.mch_id|\"1900-1\"",
                "wechat.sign_type|\"SHA1\"",
                "wechat.sign_type|\"md5\"",
                "wechat.sign_type|\"\"",
                "wechat.base_url|\"http://api.mch.weixin.qq.com\"",
                "wechat.base_url|\"http://127.0.0.1.example.com\"",
                "wechat.base_url|\"api.mch.weixin.qq.com\"",
                "wechat.base_url|\"https://a@example.com\"",
                "wechat.base_url|\"https://example.com/?a=1\"",
                "wechat.base_url|\"not a url\"",
                "wechat.base_url|\"\"",
                "wechat.notify_url|\"example.com/notify\"",
                "wechat.notify_url|\"/notify\"",
                "wechat.notify_url|\"ftp://example.com/notify\"",
                "wechat.notify_url|\"https://example.com/notify?a=1\"",
                "wechat.notify_url|\"https://example.com/notify#a\"",
                "notify.listen|\"\"",
                "notify.listen|\"8089\"",
                "notify.listen|\":8089\"",
                "notify.listen|\"127.0.0.1\"",
                "notify.listen|\"127.0.0.1:\"",
                "notify.listen|\"127.0.0.1:65536\"",
                "notify.listen|\"127.0.0.1:-1\"",
                "notify.listen|\"127.0.0.256:8089\"",
                "notify.listen|\"till.example.com:8089\"",
                "notify.listen|\"::1:8089\"",
                "notify.listen|\"[::1:8089\"",
                "notify.listen|\"[:::]:8089\"",
                "notify.listen|\"http://127.0.0.1:8089\"",
                "notify.listen|\"*:8089\"",
                "sound.voice|\"ZH\"",
                "sound.voice|\"\"",
                "ui.language|\"fr\""
            })
    void namesAWrongText(String key, String value) {
        assertEquals(new Problem(lineOf(key), key, last(key), List.of()), problem(with(key, value)));
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

    @Test
    void namesTooLongANameAndTooLongAnAddress() {
        assertEquals(
                "name", problem(with("shop.name", "\"" + "店".repeat(41) + "\"")).code());
        assertEquals(
                "店".repeat(40),
                ready(with("shop.name", "\"" + "店".repeat(40) + "\"")).shop().name());
        assertEquals(
                "notify_url",
                problem(with("wechat.notify_url", "\"https://example.com/" + "n".repeat(240) + "\""))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "-1", "\"\"", "\"A\"", "1.5", "true", "[1]", "99999999999", "2026-01-01"})
    void namesAWrongTill(String value) {
        assertEquals(new Problem(3, "shop.till", "till", List.of("1", "99")), problem(with("shop.till", value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"299", "6001", "\"five minutes\"", "300.0"})
    void namesAWrongDeadline(String value) {
        assertEquals(
                new Problem(7, "payment.deadline_seconds", "deadline_seconds", List.of("300", "6000")),
                problem(with("payment.deadline_seconds", value)));
    }

    @ParameterizedTest
    @CsvSource({
        "192006250b4c09247ec02edce69f6a2, 31",
        "192006250b4c09247ec02edce69f6a2dd, 33",
        "192006250b4c09247ec02edce69f6a2-, 32",
        "192006250b4c09247ec02edce69f6a2密, 32"
    })
    void namesAWrongKeyByItsLengthOnly(String key, String length) {
        assertEquals(
                new Problem(11, "wechat.api_key", "api_key", List.of(length)),
                problem(with("wechat.api_key", "\"" + key + "\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "shop.name, 5",
        "payment.gateway, true",
        "wechat.appid, 1",
        "wechat.mch_id, 10000100",
        "wechat.api_key, 1",
        "wechat.sign_type, 1.5",
        "wechat.base_url, []",
        "wechat.notify_url, {}",
        "notify.listen, 8089",
        "sound.voice, false",
        "ui.language, 2026-01-01"
    })
    void namesWhatShouldBeText(String key, String value) {
        assertEquals(new Problem(lineOf(key), key, "not_text", List.of(last(key))), problem(with(key, value)));
    }

    @Test
    void namesKeysAndTablesThatItDoesNotKnow() {
        assertEquals(
                new Problem(2, "shop.nmae", "unknown_key", List.of("nmae", "cashier, name, till")),
                problem(REAL.replace("name =", "nmae =")));
        assertEquals(
                new Problem(
                        8,
                        "wehcat",
                        "unknown_table",
                        List.of(
                                "wehcat",
                                "backup, notify, payment, printer, receipt, share, shop, sound, staff, ui, wechat")),
                problem(REAL.replace("[wechat]", "[wehcat]")));
        assertEquals(
                new Problem(
                        1,
                        "name",
                        "unknown_table",
                        List.of(
                                "name",
                                "backup, notify, payment, printer, receipt, share, shop, sound, staff, ui, wechat")),
                problem("name = \"x\""));
        assertEquals(new Problem(1, "shop", "not_table", List.of("shop")), problem("shop = \"x\""));
        assertEquals(new Problem(1, "shop", "not_table", List.of("shop")), problem("[[shop]]\nname = \"x\""));
    }

    @Test
    void tellsOnlyTheBeginningOfANameThatMayHoldAPieceOfTheKey() {
        var known = "cashier, name, till";
        assertEquals(
                new Problem(2, "shop.till…", "unknown_key", List.of("till…", known)),
                problem("[shop]\ntill192006250b4c09247ec0 = 1"));
        assertEquals(
                new Problem(2, "shop.abcdefgh…", "unknown_key", List.of("abcdefgh…", known)),
                problem("[shop]\nabcdefghijklmnopqrstuvwxyzabcdef = 1"));
        assertEquals(
                new Problem(
                        1,
                        "…",
                        "unknown_table",
                        List.of(
                                "…",
                                "backup, notify, payment, printer, receipt, share, shop, sound, staff, ui, wechat")),
                problem("[192006250b4c09247ec02edce69f6a2d]"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, name = \"茶馆",
        "3, till = = 1",
        "8, [wechat",
        "8, '[wechat#\u0000'",
        "9, appid",
        "11, api_key = 192006250b4c09247ec02edce69f6a2d"
    })
    void namesTheLineThatIsNoToml(int line, String text) {
        var lines = new ArrayList<>(REAL.lines().toList());
        lines.set(line - 1, text);

        var problem = assertInstanceOf(Broken.class, read(String.join("\n", lines)))
                .problems()
                .getFirst();

        assertEquals("toml", problem.code());
        assertEquals(line, problem.line());
    }

    @Test
    void namesAKeyThatIsThereTwice() {
        var problem = problem(REAL.replace("till = \"7\"", "till = 7\ntill = 8"));

        assertEquals("toml", problem.code());
        assertEquals(4, problem.line());
    }

    @Test
    void tellsProblemsInTheOrderOfTheirLines() {
        var broken = assertInstanceOf(
                Broken.class, read(with("shop.till", "0").replace("600", "1").replace("\"en\"", "\"xx\"")));

        assertEquals(
                List.of(3, 7, 19, 21),
                broken.problems().stream().map(Problem::line).toList());
    }

    private static String with(String key, String value) {
        return REAL.replaceFirst("(?m)^" + last(key) + " = .*$", Matcher.quoteReplacement(last(key) + " = " + value));
    }

    private static String withCertificate(String value) {
        return REAL.replace("[notify]", "certificate = " + value + "\n[notify]");
    }

    private static String without(String file, String key) {
        return file.replaceFirst("(?m)^" + key + " = .*\n", "");
    }

    private static int lineOf(String key) {
        return 1
                + (int) REAL.lines()
                        .takeWhile(line -> !line.startsWith(last(key) + " ="))
                        .count();
    }

    private static String last(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private static Problem problem(String file) {
        var problems = assertInstanceOf(Broken.class, read(file)).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }

    private static Settings ready(String file) {
        return assertInstanceOf(Ready.class, read(file)).settings();
    }

    private static Reading read(String file) {
        return new SettingsToml(HOME, false).read(file);
    }
}

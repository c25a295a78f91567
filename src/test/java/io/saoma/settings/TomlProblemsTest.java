package io.saoma.settings;

import static io.saoma.settings.SampleToml.REAL;
import static io.saoma.settings.SampleToml.last;
import static io.saoma.settings.SampleToml.problem;
import static io.saoma.settings.SampleToml.read;
import static io.saoma.settings.SampleToml.ready;
import static io.saoma.settings.SampleToml.with;
import static io.saoma.settings.SampleToml.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.settings.Reading.Broken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How everything that may not stand in the settings is named.
class TomlProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "\"\"", "\"loud\"", "0.5", "true", "[80]"})
    void namesAWrongVolume(String value) {
        assertEquals(
                new Problem(18, "sound.volume", "volume", List.of("0", "100")), problem(with("sound.volume", value)));
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
                                "backup, notify, payment, printer, receipt, share, shop, sound, staff, ui, update,"
                                        + " wechat")),
                problem(REAL.replace("[wechat]", "[wehcat]")));
        assertEquals(
                new Problem(
                        1,
                        "name",
                        "unknown_table",
                        List.of(
                                "name",
                                "backup, notify, payment, printer, receipt, share, shop, sound, staff, ui, update,"
                                        + " wechat")),
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
                                "backup, notify, payment, printer, receipt, share, shop, sound, staff, ui, update,"
                                        + " wechat")),
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

    private static int lineOf(String key) {
        return 1
                + (int) REAL.lines()
                        .takeWhile(line -> !line.startsWith(last(key) + " ="))
                        .count();
    }
}

package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.Problem;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrong settings become sentences for people, in both languages, without the value that was wrong.
class SettingsTroubleTest {

    private static final String KEY = "0123456789abcdef0123456789abcde";

    @TempDir
    private Path home;

    @Test
    void namesTheLineOfAKeyOfThirtyOneCharacters() throws IOException {
        var sentences = said(Language.EN, """
            [payment]
            gateway = "v2"
            [wechat]
            appid = "wx8888888888888888"
            mch_id = "1900006511"
            api_key = "%s"
            notify_url = "https://example.com/pay"
            """.formatted(KEY));

        assertEquals(2, sentences.size());
        assertTrue(sentences.getFirst().startsWith("Line 6, wechat.api_key:"), sentences.getFirst());
        assertTrue(sentences.getFirst().contains("31"), sentences.getFirst());
        assertTrue(sentences.stream().noneMatch(sentence -> sentence.contains(KEY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop = 1",
                "[shop]; name = ''; till = 100; cashier = 7",
                "[payment]; gateway = 'v3'; deadline_seconds = 5",
                "[payment]; gateway = 'v2'",
                "[payment]; gateway = 'v2'; [wechat]; appid = '微'; mch_id = 'x'; api_key = 'y'; sign_type = 'RSA'",
                "[payment]; gateway = 'v2'; [wechat]; base_url = 'http://example.com'; notify_url = 'example.com'",
                "[notify]; listen = '8089'",
                "[sound]; volume = 101; voice = 'fr'",
                "[ui]; language = 'fr'",
                "[staff]; lock_minutes = 121; discount_percent = -1",
                "[backup]; folder = 'here'",
                "[share]; url = 'x'; user = ' '; password = 'short'",
                "[share]; url = 'jdbc:mariadb://db/saoma'",
                "[share]; desk = true",
                "[share]; url = 'jdbc:mariadb://db/saoma'; desk = 1",
                "[printer]; name = 'x'",
                "[printer]; to = 'x'; paper = 1; chinese = 2; cutter = 3; answers = 4; automatic = 5",
                "[receipt]; branch = '\t'; address = '\t'; phone = '\t'; footer = '\t'",
                "[shop]; colour = 'red'",
                "[shop; name = 1",
                "name = \u0000"
            })
    void hasASentenceForEveryProblem(String toml) throws IOException {
        for (var language : Language.values()) {
            for (var sentence : said(language, toml.replace("; ", "\n"))) {
                assertTrue(!sentence.isBlank() && !sentence.contains("%"), sentence);
            }
        }
    }

    @Test
    void saysThatTheFileIsNoText() throws IOException {
        Files.write(home.resolve("settings.toml"), new byte[] {'[', (byte) 0xC4, (byte) 0xE3, ']'});

        assertTrue(read(Language.EN).getFirst().contains("UTF-8"));
    }

    @Test
    void doesNotSayOfTheSharedBookThatWeChatNeedsIt() {
        assertEquals("setup.missing", missing("wechat.appid"));
        for (var key : List.of("share.user", "share.password", "update.key")) {
            assertEquals("setup.missingHere", missing(key), key);
        }
    }

    private static String missing(String key) {
        return SettingsTrouble.atField(new Problem(0, key, "missing", List.of()))
                .key();
    }

    private List<String> said(Language language, String toml) throws IOException {
        Files.writeString(home.resolve("settings.toml"), toml);
        return read(language);
    }

    private List<String> read(Language language) {
        var broken = assertInstanceOf(Reading.Broken.class, new SettingsFile(home).read());
        var messages = new Messages(language);
        return SettingsTrouble.sentences(home, broken.problems()).stream()
                .map(messages::say)
                .toList();
    }
}

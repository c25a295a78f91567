package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key is taken out of the file and nothing else, however it is legally written; else a person is told where.
class SecretBlankingTest {

    private static final String KEY = "192006250b4c09247ec02edce69f6a2d";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[wechat]\nappid = \"wx1\"\napi_key = \"KEY\" # 我的密钥\nmch_id = \"1\"\n",
                "\uFEFF# 茶\r\n[wechat]\r\napi_key = \"KEY\"\r\n\r\n[ui]\r\nlanguage = \"zh\"",
                "[wechat]\n  api_key='KEY'",
                "[wechat]\n\"api_key\"\t=\t\"KEY\"   # x = \"y\"\n",
                "[wechat]\n'api_key' = \"\"\"KEY\"\"\"\n",
                "[wechat]\napi_key = '''\nKEY'''\n",
                "[wechat]\napi_key = \"\"\"\\\n   KEY\"\"\"\n",
                "wechat.api_key = \"KEY\"\n",
                "wechat . \"api_key\" = \"KEY\"\n",
                "wechat = { appid = \"wx1\", api_key = \"KEY\", mch_id = '1' }\n",
                "[ wechat ]\r\napi_key = \"KEY\""
            })
    void takesOutTheKeyAndNothingElse(String form) {
        var blanking = blanking(form.replace("KEY", KEY));

        assertEquals(Optional.empty(), blanking.problem());
        assertEquals(form.replace("KEY", ""), new String(blanking.blanked(), UTF_8));
    }

    @Test
    void leavesAFileWithoutTheKeyAlone() {
        for (var form : new String[] {"", "[wechat]\n", "[wechat]\napi_key = \"\" # empty\n"}) {
            assertEquals(Optional.empty(), blanking(form).problem());
            assertEquals(form, new String(blanking(form).blanked(), UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[wechat]\napi_key = \"\\u0031KEY\"\n",
                "[wechat]\n# KEY\napi_key = \"\\u0031KEY\"\n",
                "[wechat]\napi_key = \"somebody changed it to another\"\n"
            })
    void namesTheLineOfAKeyThatItCannotTakeOut(String form) {
        var file = form.replace("\\u0031KEY", escaped()).replace("KEY", KEY);
        var problem = blanking(file).problem();

        var line = 1 + (int) file.substring(0, file.indexOf("api_key")).lines().count();
        assertEquals("key_not_plain", problem.orElseThrow().code());
        assertEquals(line, problem.orElseThrow().line());
    }

    /// The key as TOML may write it too; nowhere in it stands the key itself.
    private static String escaped() {
        return KEY.charAt(0) + "\\u%04x".formatted((int) KEY.charAt(1)) + KEY.substring(2);
    }

    @Test
    void namesEveryLineOfAKeyThatIsThereMoreThanOnce() {
        var problem = blanking("# old: KEY\r\n[wechat]\r\napi_key = \"KEY\"\r\n".replace("KEY", KEY))
                .problem()
                .orElseThrow();

        assertEquals(new Problem(0, "", "key_twice", List.of("api_key", "1, 3")), problem);
        assertFalse(problem.toString().contains(KEY));
    }

    /// Every sign that a password may have, in every way to quote it.
    @Test
    void takesOutAPasswordOfWhateverSigns() {
        var signs = IntStream.rangeClosed('!', '~')
                .filter(sign -> "\"'\\".indexOf(sign) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        for (var form : List.of(
                "[share]\npassword = \"%s\" # %%\n", "share.password = '%s'\n", "share = { password = '%s' }\n")) {
            var file = form.formatted(signs);
            var blanking = new SecretBlanking(file.getBytes(UTF_8), "share.password", new Password(signs));

            assertEquals(Optional.empty(), blanking.problem());
            assertEquals(form.formatted(""), new String(blanking.blanked(), UTF_8));
        }
    }

    /// The user's name is the password's too.
    @Test
    void namesThePasswordThatIsThereMoreThanOnce() {
        var file = "[share]\nuser = \"saoma-saoma-saoma\"\npassword = \"saoma-saoma-saoma\"\n";
        var blanking = new SecretBlanking(file.getBytes(UTF_8), "share.password", new Password("saoma-saoma-saoma"));

        assertEquals(Optional.of(new Problem(0, "", "key_twice", List.of("password", "2, 3"))), blanking.problem());
    }

    @Test
    void neverTakesTheKeyOutOfAnotherValue() {
        var hidden = "[wechat]\nnotify_url = \"http://x/KEY\"\napi_key = \"\\u0031REST\"\n"
                .replace("KEY", KEY)
                .replace("REST", KEY.substring(1));

        assertTrue(blanking(hidden).problem().isPresent());
    }

    private static SecretBlanking blanking(String file) {
        return new SecretBlanking(file.getBytes(UTF_8), "wechat.api_key", new ApiKey(KEY));
    }
}

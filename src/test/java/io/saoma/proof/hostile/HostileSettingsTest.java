package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import io.saoma.settings.Reading;
import io.saoma.settings.Reading.Broken;
import io.saoma.settings.Reading.Locked;
import io.saoma.settings.Reading.Ready;
import io.saoma.settings.SettingsReading;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever stands in `settings.toml`: settings or a list of problems come of it, and no problem shows the key.
@Execution(CONCURRENT)
class HostileSettingsTest {

    private static final String KEY = "Kq7ZxW2vN9pLr4TbY6sJd8Hf3GmC5aEu";
    private static final String GOOD = """
        [shop]
        name = "一号店"
        till = "1"
        cashier = "小王"
        [payment]
        gateway = "v2"                        # simulator | v2
        deadline_seconds = 300
        [wechat]
        appid = "wxd930ea5d5a258f4f"
        mch_id = "10000100"
        api_key = "Kq7ZxW2vN9pLr4TbY6sJd8Hf3GmC5aEu"
        sign_type = "HMAC-SHA256"
        base_url = "https://api.mch.weixin.qq.com"
        notify_url = "https://example.com/pay/notify"
        [sound]
        volume = 80
        voice = "zh"
        [ui]
        language = "zh"
        """;
    private static final String[] PIECES = {
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "#",
        "\"",
        "\"\"\"",
        "'",
        "'''",
        "\\",
        "\\u",
        "\\uD800",
        "\\U00110000",
        "\n",
        "\r",
        "\t",
        "true",
        "nan",
        "-inf",
        "0x",
        "0xFFFFFFFFFFFFFFFFFF",
        "0o777777777777777777777777",
        "0b1",
        "1e999",
        "1_000",
        "__",
        "99999999999999999999",
        "-9223372036854775809",
        "1979-05-27T07:32:00Z",
        "1979-13-45",
        "25:61:61",
        "0000-00-00",
        "9999999-01-01",
        "[wechat]",
        "[wechat.api_key]",
        "[[shop]]",
        "wechat",
        "shop.name = 1",
        "a = [1, \"b\"]",
        "api_key",
        "api_key = ",
        "b = { c = 1 }",
        "\ufeff",
        "店",
        "\"\" = 1",
        "\u0000"
    };

    @Test
    void readsOrNamesWhatIsWrongAndNeverTheKey() {
        Machine.run("HostileSettingsTest", Tier.chosen().of(10_000, 1_000_000, 10_000_000), (_, dice) -> {
            var file = file(dice);
            try {
                check(file);
            } catch (Error | RuntimeException e) {
                var shrunk = Shrinker.shrunk(file, shorter -> fails(shorter, e.getClass()));
                throw new AssertionError(e + ": " + Shrinker.shown(shrunk), e);
            }
        });
    }

    private static byte[] file(SplittableRandom dice) {
        var text = new StringBuilder(GOOD);
        for (var n = dice.nextInt(4); n > 0; n--) {
            var at = dice.nextInt(text.length());
            var end = Math.min(text.length(), at + dice.nextInt(12));
            text.replace(at, dice.nextBoolean() ? at : end, FieldMutator.any(PIECES, dice));
        }
        if (dice.nextInt(100) == 0) {
            text.append("\nx = ").append(dice.nextBoolean() ? "[".repeat(3_000) : "{a=".repeat(3_000));
        }
        var bytes = text.toString().getBytes(UTF_8);
        return dice.nextBoolean() ? bytes : ByteMutator.mutated(bytes, dice);
    }

    private static boolean fails(byte[] file, Class<?> as) {
        try {
            check(file);
            return false;
        } catch (Error | RuntimeException e) {
            return e.getClass() == as;
        }
    }

    private static void check(byte[] file) {
        var reading = SettingsReading.parse(file);
        if (reading instanceof Broken(var problems)) {
            assertFalse(problems.isEmpty());
        }
        var said = said(reading);
        for (var at = 0; at + 10 <= KEY.length(); at++) {
            assertFalse(said.contains(KEY.substring(at, at + 10)), () -> "shows the key: " + said);
        }
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Ready ready -> ready.toString();
            case Broken broken -> broken.toString();
            case Locked locked -> locked.toString();
        };
    }
}

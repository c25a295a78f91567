package io.saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.settings.Reading.Broken;
import io.saoma.settings.Reading.Ready;
import java.nio.file.Path;
import java.util.regex.Matcher;

/// The settings of a real shop, what may be changed in them, and what is read then.
final class SampleToml {

    static final String KEY = "192006250b4c09247ec02edce69f6a2d";
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

    static final Path HOME = Path.of("home");

    private SampleToml() {}

    static String with(String key, String value) {
        return REAL.replaceFirst("(?m)^" + last(key) + " = .*$", Matcher.quoteReplacement(last(key) + " = " + value));
    }

    static String without(String file, String key) {
        return file.replaceFirst("(?m)^" + key + " = .*\n", "");
    }

    static String last(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    static Problem problem(String file) {
        var problems = assertInstanceOf(Broken.class, read(file)).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }

    static Settings ready(String file) {
        return assertInstanceOf(Ready.class, read(file)).settings();
    }

    static Reading read(String file) {
        return new SettingsToml(HOME, false).read(file);
    }
}

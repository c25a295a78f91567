package io.saoma;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.Unlocking.Result.Opened;
import io.saoma.Unlocking.Result.Refused;
import io.saoma.settings.ApiKey;
import io.saoma.settings.FaultPoint;
import io.saoma.settings.Password;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.FakeWrapping;
import io.saoma.settings.vault.Passphrase;
import io.saoma.settings.vault.Vault;
import io.saoma.settings.vault.Wrapping.Kind;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.unlock.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A home whose key may lie in the settings or in the vault, and somebody who knows the passphrase.
final class LockedHome {

    static final String KEY = "0123456789abcdefABCDEF9876543210";
    static final String OTHER = "ABCDEF98765432100123456789abcdef";
    static final String PASSPHRASE = "correct horse battery";

    final FakeWrapping keyring = new FakeWrapping(Kind.SECRET_SERVICE);
    final List<Purpose> asked = new ArrayList<>();
    final Path home;

    LockedHome(Path home) {
        this.home = home;
    }

    static byte[] pepper(Unlocking.Result result) {
        return assertInstanceOf(Opened.class, result)
                .settings()
                .staff()
                .pepper()
                .reveal();
    }

    static void assertOpens(String key, String password, Unlocking.Result result) {
        assertOpens(key, result);
        var settings = ((Opened) result).settings();
        assertTrue(settings.share().orElseThrow().password().same(new Password(password)));
        assertFalse(result.toString().contains(password));
    }

    void stopAt(String stop) {
        try {
            start(Optional.empty(), step -> {
                if (step.equals(stop)) {
                    throw new UncheckedIOException(new IOException("stopped"));
                }
            });
        } catch (UncheckedIOException _) {
            return;
        }
        throw new AssertionError("never reached " + stop);
    }

    Unlocking.Result start() {
        return start(Optional.empty(), FaultPoint.NONE);
    }

    Unlocking.Result start(Optional<String> given, FaultPoint faults) {
        return act(new Unlocking(
                home, new SettingsFile(home, faults), new Vault(home, faults), keyring, given, this::answer));
    }

    Unlocking.Result act(Unlocking unlocking) {
        return switch (new SettingsFile(home).read()) {
            case Reading.Ready(var settings) -> unlocking.move(settings);
            case Reading.Locked locked -> unlocking.open(locked);
            case Reading.Broken(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    boolean answer(Purpose purpose, PassphraseQuestion.Use use) {
        asked.add(purpose);
        try (var passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
            return use.with(passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertOpens(String key, Unlocking.Result result) {
        var settings = assertInstanceOf(Opened.class, result).settings();
        assertTrue(settings.wechat().orElseThrow().apiKey().same(new ApiKey(key)));
        assertFalse(result.toString().contains(key));
    }

    static void assertSays(String words, Unlocking.Result result) {
        var why = assertInstanceOf(Refused.class, result).why();
        for (var language : Language.values()) {
            assertTrue(why.stream().map(new Messages(language)::say).noneMatch(it -> it.contains("%s")));
        }
        var said = why.stream().map(new Messages(Language.EN)::say).toList().toString();
        assertTrue(said.contains(words), said);
        assertFalse(said.contains(KEY));
    }

    boolean inSettings() throws IOException {
        return new String(Files.readAllBytes(file()), ISO_8859_1).contains(KEY);
    }

    void write(String key) throws IOException {
        Files.writeString(file(), settings(key));
    }

    Path file() {
        return home.resolve("settings.toml");
    }

    static String settings(String key) {
        return """
            [payment]
            gateway = "v2"
            [wechat]
            appid = "wx8888888888888888"
            mch_id = "1900006511"
            api_key = "%s"   # 密钥
            notify_url = "https://example.com/pay"
            """.formatted(key);
    }
}

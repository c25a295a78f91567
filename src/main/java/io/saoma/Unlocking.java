package io.saoma;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Pepper;
import io.saoma.settings.Reading.Locked;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.Passphrase;
import io.saoma.settings.vault.Vault;
import io.saoma.settings.vault.Vault.Found;
import io.saoma.settings.vault.Vault.Lock;
import io.saoma.settings.vault.Wrapping;
import io.saoma.ui.Sentence;
import io.saoma.ui.unlock.Purpose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings key and settings together before the till opens: out of the vault, or, where the key still stands in
/// `settings.toml`, into it.
///
/// The data key is kept by the system where it can, else by a passphrase; a passphrase that is given in
/// `SAOMA_PASSPHRASE` is used before either is asked.
final class Unlocking {

    private static final Logger LOG = LoggerFactory.getLogger(Unlocking.class);

    private final Path home;
    private final SettingsFile file;
    private final Vault vault;
    private final Wrapping system;
    private final Optional<String> given;
    private final PassphraseQuestion question;

    Unlocking(Path home, Wrapping system, Optional<String> given, PassphraseQuestion question) {
        this(home, new SettingsFile(home), new Vault(home), system, given, question);
    }

    Unlocking(
            Path home,
            SettingsFile file,
            Vault vault,
            Wrapping system,
            Optional<String> given,
            PassphraseQuestion question) {
        this.home = home;
        this.file = file;
        this.vault = vault;
        this.system = system;
        this.given = given;
        this.question = question;
    }

    /// What came of it.
    sealed interface Result {

        /// The till may open.
        record Opened(Settings settings) implements Result {}

        /// The till does not open, and says this.
        record Refused(List<Sentence> why) implements Result {}

        /// The person closed the window in which the passphrase was asked for.
        record GivenUp() implements Result {}
    }

    /// Moves a key that stands in the settings into the vault, whatever the vault held before; in practice there is
    /// none.
    Result move(Settings settings) {
        try {
            return settings.wechat().isPresent()
                    ? move(settings, settings.wechat().get())
                    : new Result.Opened(settings);
        } catch (IOException e) {
            return refused(e);
        }
    }

    private Result move(Settings settings, Settings.WeChat wechat) throws IOException {
        var kept = file.keepsKey(wechat.apiKey());
        if (kept.isPresent()) {
            return new Result.Refused(SettingsTrouble.sentences(home, List.of(kept.get())));
        }
        if (given.isPresent() && !tryGiven(Passphrase::longEnough)) {
            return refused("vault.givenShort", Passphrase.SHORTEST);
        }
        var pepper = store(wechat.mchId(), wechat.apiKey());
        if (pepper.isEmpty()) {
            return new Result.GivenUp();
        }
        file.blank(wechat.apiKey());
        LOG.info("the API key has moved into the vault");
        return new Result.Opened(settings.with(pepper.get()));
    }

    private Optional<Pepper> store(String mchId, ApiKey key) throws IOException {
        var pepper = new AtomicReference<Optional<Pepper>>(Optional.empty());
        PassphraseQuestion.Use stores = passphrase -> {
            pepper.set(vault.store(mchId, key, passphrase));
            return pepper.get().isPresent();
        };
        if (given.isPresent()) {
            tryGiven(stores);
            return pepper.get();
        }
        var kept = vault.store(mchId, key, system);
        if (kept.isEmpty()) {
            question.ask(Purpose.CHOOSE, stores);
        }
        return kept.or(pepper::get);
    }

    Result open(Locked locked) {
        var mchId = locked.keyless().wechat().orElseThrow().mchId();
        try {
            return switch (vault.look(mchId)) {
                case Found.Damaged _ -> refused("vault.damaged", vault.path());
                case Found.Newer _ -> refused("vault.newer", vault.path());
                case Found.Foreign(var other) -> refused("vault.foreign", other, mchId);
                case Found.Sealed(var lock) -> open(locked, lock);
            };
        } catch (IOException e) {
            return refused(e);
        }
    }

    private Result open(Locked locked, Lock lock) throws IOException {
        var opened = new AtomicReference<Optional<Vault.Opened>>(Optional.empty());
        PassphraseQuestion.Use opens = passphrase -> {
            opened.set(lock.open(passphrase));
            return opened.get().isPresent();
        };
        if (lock.kind() != Wrapping.Kind.PASSPHRASE) {
            opened.set(lock.kind() == system.kind() ? lock.open(system) : Optional.empty());
        } else if (given.isPresent()) {
            tryGiven(opens);
        } else if (!question.ask(Purpose.OPEN, opens)) {
            return new Result.GivenUp();
        }
        return opened.get()
                .<Result>map(it -> new Result.Opened(locked.with(it.key()).with(it.pepper())))
                .orElseGet(() -> refused(lock.kind() == Wrapping.Kind.PASSPHRASE ? "vault.givenWrong" : "vault.lost"));
    }

    private boolean tryGiven(PassphraseQuestion.Use use) throws IOException {
        try (var passphrase = new Passphrase(given.orElseThrow().toCharArray())) {
            return use.with(passphrase);
        }
    }

    private static Result refused(String key, Object... arguments) {
        return new Result.Refused(List.of(Sentence.of(key, arguments)));
    }

    private Result refused(IOException cause) {
        LOG.error("key and vault cannot be brought together: {}", FaultCode.of(cause), cause);
        return refused("vault.disk", home, FaultCode.of(cause));
    }
}

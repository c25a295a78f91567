package io.saoma;

import io.saoma.settings.Keys;
import io.saoma.settings.Pepper;
import io.saoma.settings.Problem;
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

/// Brings secrets and settings together before the till opens: out of the vault, or, where they still stand in
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

    /// Moves the secrets, which all stand in the settings, into the vault, whatever it held before; in practice it is
    /// not needed.
    Result move(Settings settings) {
        try {
            return settings.keys().isPresent() ? move(settings, settings.keys().get()) : new Result.Opened(settings);
        } catch (IOException e) {
            return refused(e);
        }
    }

    private Result move(Settings settings, Keys keys) throws IOException {
        var kept = file.keeps(keys);
        if (kept.isPresent()) {
            return kept(kept.get());
        }
        if (given.isPresent() && !tryGiven(Passphrase::longEnough)) {
            return refused("vault.givenShort", Passphrase.SHORTEST);
        }
        var pepper = store(mchId(settings), keys);
        if (pepper.isEmpty()) {
            return new Result.GivenUp();
        }
        blank(keys);
        return new Result.Opened(settings.with(pepper.get()));
    }

    private Optional<Pepper> store(String mchId, Keys keys) throws IOException {
        var pepper = new AtomicReference<Optional<Pepper>>(Optional.empty());
        PassphraseQuestion.Use stores = passphrase -> {
            pepper.set(vault.store(mchId, keys, passphrase));
            return pepper.get().isPresent();
        };
        if (given.isPresent()) {
            tryGiven(stores);
            return pepper.get();
        }
        var kept = vault.store(mchId, keys, system);
        if (kept.isEmpty()) {
            question.ask(Purpose.CHOOSE, stores);
        }
        return kept.or(pepper::get);
    }

    private void blank(Keys keys) throws IOException {
        file.blank(keys);
        LOG.info("{} has moved into the vault", String.join(", ", keys.written().keySet()));
    }

    /// Takes what the settings lack out of the vault, and a secret that somebody wrote there since into it.
    Result open(Locked locked) {
        var mchId = mchId(locked.keyless());
        try {
            var kept = file.keeps(written(locked));
            if (kept.isPresent()) {
                return kept(kept.get());
            }
            return switch (vault.look(mchId)) {
                case Found.Damaged _ -> shut(locked, "vault.damaged", vault.path());
                case Found.Newer _ -> shut(locked, "vault.newer", vault.path());
                case Found.Foreign(var other) -> shut(locked, "vault.foreign", other, mchId);
                case Found.Sealed(var lock) -> open(locked, lock);
            };
        } catch (IOException e) {
            return refused(e);
        }
    }

    private Result open(Locked locked, Lock lock) throws IOException {
        var result = new AtomicReference<Optional<Result>>(Optional.empty());
        PassphraseQuestion.Use opens = passphrase -> {
            result.set(open(locked, lock, passphrase));
            return result.get().isPresent();
        };
        if (lock.kind() != Wrapping.Kind.PASSPHRASE) {
            result.set(lock.kind() == system.kind() ? open(locked, lock, system) : Optional.empty());
        } else if (given.isPresent()) {
            tryGiven(opens);
        } else if (!question.ask(Purpose.OPEN, opens)) {
            return new Result.GivenUp();
        }
        return result.get()
                .orElseGet(() ->
                        shut(locked, lock.kind() == Wrapping.Kind.PASSPHRASE ? "vault.givenWrong" : "vault.lost"));
    }

    /// Empty where this does not open the vault.
    private Optional<Result> open(Locked locked, Lock lock, Wrapping wrapping) throws IOException {
        var opened = lock.open(wrapping);
        return opened.isPresent() ? Optional.of(open(locked, opened.get(), wrapping)) : Optional.empty();
    }

    private Result open(Locked locked, Vault.Opened opened, Wrapping wrapping) throws IOException {
        var written = written(locked);
        var keys = written.or(opened.keys());
        if (keys.blank()) {
            return refused("vault.noPassword");
        }
        if (!written.written().isEmpty()) {
            if (vault.store(mchId(locked.keyless()), keys, wrapping).isEmpty()) {
                return refused("vault.lost");
            }
            blank(written);
        }
        return new Result.Opened(locked.with(keys).with(opened.pepper()));
    }

    /// Where the vault gives nothing out, every secret has to be written anew; a key that was, is not asked for again.
    private static Result shut(Locked locked, String why, Object... arguments) {
        return written(locked).hasApiKey() ? refused("vault.noPassword") : refused(why, arguments);
    }

    private static Keys written(Locked locked) {
        return locked.keyless().keys().orElseThrow();
    }

    private static String mchId(Settings settings) {
        return settings.wechat().orElseThrow().mchId();
    }

    private boolean tryGiven(PassphraseQuestion.Use use) throws IOException {
        try (var passphrase = new Passphrase(given.orElseThrow().toCharArray())) {
            return use.with(passphrase);
        }
    }

    private Result kept(Problem problem) {
        return new Result.Refused(SettingsTrouble.sentences(home, List.of(problem)));
    }

    private static Result refused(String key, Object... arguments) {
        return new Result.Refused(List.of(Sentence.of(key, arguments)));
    }

    private Result refused(IOException cause) {
        LOG.error("settings and vault cannot be brought together: {}", FaultCode.of(cause), cause);
        return refused("vault.disk", home, FaultCode.of(cause));
    }
}

package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.update.SignedRelease;
import io.saoma.update.SigningKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/// The command of whoever tells tills about newer versions: signs the file that says so, and makes the key at first.
final class SignVersion {

    private final Messages messages;
    private final PrintStream out;

    SignVersion(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    /// 0 when it is signed, 1 when a file cannot be used, 2 when the words are none.
    ///
    /// @param words the file, and that of the key
    int run(List<String> words) {
        if (words.size() != 2) {
            return say(2, Sentence.of("sign.usage"));
        }
        var file = Path.of(words.getFirst());
        try {
            var key = SigningKey.at(Path.of(words.get(1)));
            var signed = SignedRelease.sign(Files.readAllBytes(file), key.secret());
            if (signed.isEmpty()) {
                return say(1, Sentence.of("sign.noRelease", file));
            }
            Files.write(file, signed.get());
            return say(0, Sentence.of("sign.done", file, new String(key.shown(), US_ASCII)));
        } catch (IOException | GeneralSecurityException e) {
            return say(1, Sentence.of("sign.failed", e.getClass().getSimpleName()));
        }
    }

    private int say(int code, Sentence sentence) {
        out.println(messages.say(sentence));
        return code;
    }
}

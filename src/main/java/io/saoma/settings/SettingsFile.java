package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.settings.Reading.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `settings.toml` in the till's home; a fresh home gets one that explains itself, for nobody else to read.
public final class SettingsFile {

    /// The vault's file beside it: where it is, `api_key` and `password` may be blank.
    public static final String VAULT = "vault";

    private static final String NAME = "settings.toml";

    private final Path home;
    private final FaultPoint faults;

    public SettingsFile(Path home) {
        this(home, FaultPoint.NONE);
    }

    public SettingsFile(Path home, FaultPoint faults) {
        this.home = home;
        this.faults = faults;
    }

    public Reading read() {
        try {
            makeHome();
        } catch (IOException e) {
            return broken(0, "home", home.toString());
        }
        try {
            return parse(Files.readAllBytes(home.resolve(NAME)));
        } catch (IOException e) {
            return broken(0, "unreadable", home.resolve(NAME).toString());
        }
    }

    /// What stands in the file now, for somebody to change.
    public SettingsText text() throws IOException {
        return new SettingsText(Files.readAllBytes(home.resolve(NAME)));
    }

    /// What the settings would be after these changes, by the rules of every reading; writes nothing.
    public Reading trial(SettingsText text, List<Change> changes) {
        return switch (attempt(text, changes)) {
            case Attempt.Wrong(var problems) -> new Broken(problems);
            case Attempt.Right(var _, var reading) -> reading;
        };
    }

    /// What would be wrong with them.
    public List<Problem> problems(SettingsText text, List<Change> changes) {
        return attempt(text, changes) instanceof Attempt.Wrong(var problems) ? problems : List.of();
    }

    /// Writes the settings with these changes, or nothing at all: not where something would be wrong, nor where the
    /// file is no longer the one that was read. When this returns, they are on the disk.
    public Writing change(SettingsText text, List<Change> changes) throws IOException {
        if (!text.same(Files.readAllBytes(home.resolve(NAME)))) {
            return new Writing.Refused(List.of(new Problem(0, "", "changed_meanwhile", List.of())));
        }
        return switch (attempt(text, changes)) {
            case Attempt.Wrong(var problems) -> new Writing.Refused(problems);
            case Attempt.Right(var changed, var reading) -> {
                if (!text.same(changed.file())) {
                    write(changed);
                }
                yield new Writing.Changed(reading);
            }
        };
    }

    private Attempt attempt(SettingsText text, List<Change> changes) {
        return Attempt.of(text, changes, changed -> parse(changed.file()));
    }

    private void write(SettingsText text) throws IOException {
        new WholeFile(home.resolve(NAME), faults).write(text.file());
    }

    /// Why one of these cannot be taken out of the file; empty where all can.
    public Optional<Problem> keeps(Keys keys) throws IOException {
        var file = Files.readAllBytes(home.resolve(NAME));
        return keys.written().entrySet().stream()
                .map(written -> new SecretBlanking(file, written.getKey(), written.getValue()))
                .flatMap(blanking -> blanking.problem().stream())
                .findFirst();
    }

    /// Takes all of them out of the file; when this returns, that is on the disk. Not to be called where it keeps one.
    public void blank(Keys keys) throws IOException {
        var file = Files.readAllBytes(home.resolve(NAME));
        for (var written : keys.written().entrySet()) {
            var blanking = new SecretBlanking(file, written.getKey(), written.getValue());
            if (blanking.problem().isPresent()) {
                throw new IOException("the settings were changed meanwhile");
            }
            file = blanking.blanked();
        }
        new WholeFile(home.resolve(NAME), faults).write(file);
    }

    Reading parse(byte[] file) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length);
        if (!decoder.decode(bytes, text, true).isUnderflow()) {
            return broken(lineOf(file, bytes.position()), "not_utf8");
        }
        // Notepad begins a file with a byte order mark
        return new SettingsToml(home, Files.exists(home.resolve(VAULT)))
                .read(text.flip().toString().replaceFirst("^\uFEFF", ""));
    }

    private static int lineOf(byte[] file, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Reading broken(int line, String code, String... arguments) {
        return new Broken(List.of(new Problem(line, "", code, List.of(arguments))));
    }

    /// Also finds out whether the till may write there: everything it does begins with that.
    private void makeHome() throws IOException {
        Files.createDirectories(home, OwnersOnly.folder(home));
        var fresh = Files.createTempFile(home, NAME, ".new", OwnersOnly.file(home));
        try {
            if (Files.notExists(home.resolve(NAME))) {
                Files.write(fresh, template());
                Files.move(fresh, home.resolve(NAME));
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static byte[] template() {
        try (InputStream template = SettingsFile.class.getResourceAsStream("template.toml")) {
            if (template == null) {
                throw new IllegalStateException("template.toml is missing from the till");
            }
            return template.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template.toml", e);
        }
    }
}

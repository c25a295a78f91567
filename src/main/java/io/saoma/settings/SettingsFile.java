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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// `settings.toml` in the till's home; a fresh home gets one that explains itself, for nobody else to read.
public final class SettingsFile {

    private static final String NAME = "settings.toml";

    private final Path home;

    public SettingsFile(Path home) {
        this.home = home;
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
        return new SettingsToml(home).read(text.flip().toString().replaceFirst("^\uFEFF", ""));
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
        Files.createDirectories(home, onlyMine("rwx------"));
        var fresh = Files.createTempFile(home, NAME, ".new", onlyMine("rw-------"));
        try {
            if (Files.notExists(home.resolve(NAME))) {
                Files.write(fresh, template());
                Files.move(fresh, home.resolve(NAME));
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private FileAttribute<?>[] onlyMine(String permissions) {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
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

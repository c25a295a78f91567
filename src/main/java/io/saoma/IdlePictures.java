package io.saoma;

import io.saoma.ui.settings.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The shop's own picture in the till's home: what the customer's display shows between two customers.
record IdlePictures(Path home) {

    private static final List<String> NAMES = List.of("display.png", "display.jpg");
    private static final double TRIAL = 64;

    Optional<Path> now() {
        return files().filter(Files::isRegularFile).findFirst();
    }

    /// Whether the display could show it.
    static boolean readable(Path file) {
        return !new Image(file.toUri().toString(), TRIAL, TRIAL, true, false).isError();
    }

    /// Copies a chosen one beside the old one, which stays: from here on it cannot fail for want of the file.
    void fetch(Picture wanted) throws IOException {
        if (wanted instanceof Picture.Chosen(var file) && !target(file).equals(file)) {
            Files.copy(file, fresh(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The old one stays until the new one, which has been fetched, is there as a whole.
    void keep(Picture wanted) throws IOException {
        switch (wanted) {
            case Picture.Kept _ -> {}
            case Picture.Removed _ -> leaveOnly(Optional.empty());
            case Picture.Chosen(var file) -> {
                if (!target(file).equals(file)) {
                    Files.move(fresh(), target(file), StandardCopyOption.REPLACE_EXISTING);
                }
                leaveOnly(Optional.of(target(file)));
            }
        }
    }

    private Path target(Path file) {
        return home.resolve(NAMES.get(png(file) ? 0 : 1));
    }

    private Path fresh() {
        return home.resolve("display.new");
    }

    private void leaveOnly(Optional<Path> wanted) throws IOException {
        for (var file : files().toList()) {
            if (!wanted.equals(Optional.of(file))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean png(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }

    private Stream<Path> files() {
        return NAMES.stream().map(home::resolve);
    }
}

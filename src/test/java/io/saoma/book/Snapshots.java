package io.saoma.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies the home as it stands at every named instant: what a till leaves behind that is killed there.
final class Snapshots implements FaultPoint {

    private final Home home;
    private final Path folder;
    private final Map<String, Home> taken = new LinkedHashMap<>();
    private int count;

    Snapshots(Home home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /// By the name of the instant and a number.
    Map<String, Home> taken() {
        return taken;
    }

    @Override
    public void reached(String name) {
        count++;
        var image = folder.resolve(count + "-" + name);
        copy(home.folder(), image);
        taken.put(count + " " + name, new Home(image));
    }

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.saoma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Whoever builds the till again gets the same jar to the last byte, and the same list of what is in it: compiled,
/// packed and listed twice, in two folders. It asks for a network, so it runs by name.
class ReproducibleJarIT {

    private static final List<Path> SOURCES = List.of(Path.of("pom.xml"), Path.of("src", "main"), Path.of("assets"));

    @TempDir
    private Path folder;

    @Test
    void twoBuildsGiveTheSameJarAndTheSameList() throws Exception {
        var one = built(folder.resolve("one"));
        var other = built(folder.resolve("another-folder"));
        assertEquals(entries(jar(one)), entries(jar(other)));
        assertArrayEquals(Files.readAllBytes(jar(one)), Files.readAllBytes(jar(other)));
        var sbom = Files.readString(one.resolve("target/sbom.json"));
        assertEquals(sbom, Files.readString(other.resolve("target/sbom.json")));
        assertEquals(shipped(), listed(sbom));
    }

    private static Path built(Path place) throws IOException, InterruptedException {
        for (var source : SOURCES) {
            copy(source, place);
        }
        var log = place.resolve("build.log");
        var build = new ProcessBuilder("mvn", "-B", "-ntp", "-Psbom", "-Dmaven.test.skip=true", "package")
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!build.waitFor(20, TimeUnit.MINUTES)) {
            build.destroyForcibly();
        }
        assertEquals(0, build.waitFor(), Files.readString(log));
        return place;
    }

    private static void copy(Path source, Path place) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copied = place.resolve(file);
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private static Path jar(Path place) throws IOException {
        try (var files = Files.list(place.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// In their order, each with its time and checksum, so that a difference has a name.
    private static List<String> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> "%s %s %x".formatted(entry.getName(), entry.getTimeLocal(), entry.getCrc()))
                    .toList();
        }
    }

    private static Map<String, String> shipped() {
        try (var lines = Files.lines(Path.of("src/test/resources/io/saoma/support/ships.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1], (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> listed(String sbom) {
        var found = new TreeMap<String, String>();
        for (var component : JsonMapper.shared().readTree(sbom).get("components")) {
            found.put(
                    component.get("name").stringValue(),
                    component.get("version").stringValue());
        }
        return found;
    }
}

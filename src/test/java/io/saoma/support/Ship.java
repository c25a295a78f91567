package io.saoma.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The jars that ship: as they were reviewed, and as the build found them.
final class Ship {

    static final Set<String> ALLOWED = new TreeSet<>(Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "EDL-1.0",
            "MPL-2.0",
            "LGPL-2.1",
            "GPL-2.0-with-classpath-exception"));

    private static final int MOST = 30;

    /// Written by the build, one path after the other.
    private static final Path FOUND = Path.of("target", "ships.txt");

    private static final Path REVIEWED = Path.of("src/test/resources/io/saoma/support/ships.txt");
    private static final Pattern NAME =
            Pattern.compile("(?<name>.+?)-(?<version>\\d[\\d.]*)(?<system>-[a-z0-9-]+)?\\.jar");
    private static final String ANY = "-";

    private Ship() {}

    /// @param digest of the file; a dash where each system has another one
    record Jar(String name, String version, String licence, String digest) {

        @Override
        public String toString() {
            return name + " " + version;
        }
    }

    static List<Jar> reviewed() throws IOException {
        return Files.readAllLines(REVIEWED).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .map(words -> new Jar(words[0], words[1], words[2], words[3]))
                .toList();
    }

    /// Without their licences, which no file tells.
    static List<Jar> found() throws IOException {
        return Arrays.stream(Files.readString(FOUND).strip().split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .map(Ship::jar)
                .toList();
    }

    private static Jar jar(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException("no version in the name of " + file.getFileName());
        }
        return new Jar(
                name.group("name"), name.group("version"), "", name.group("system") == null ? digest(file) : ANY);
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a person has to see to, a sentence each.
    static List<String> flaws(List<Jar> reviewed, List<Jar> found) {
        var flaws = new ArrayList<String>();
        for (var jar : found) {
            var known = reviewed.stream()
                    .filter(it -> it.toString().equals(jar.toString()))
                    .findFirst();
            if (known.isEmpty()) {
                flaws.add(jar + " ships and was not reviewed: read its licence, then add it to ships.txt");
            } else if (!known.get().digest().equals(jar.digest())) {
                flaws.add(jar + " is not the file that was reviewed: its SHA-256 is " + jar.digest());
            }
        }
        for (var jar : reviewed) {
            if (found.stream().noneMatch(it -> it.toString().equals(jar.toString()))) {
                flaws.add(jar + " was reviewed and ships no more: take it out of ships.txt");
            }
            if (!ALLOWED.contains(jar.licence())) {
                flaws.add(jar + " is under " + jar.licence() + ", which is not one of " + ALLOWED);
            }
        }
        if (found.size() > MOST) {
            flaws.add(found.size() + " jars ship, and " + MOST + " are enough");
        }
        return flaws;
    }
}

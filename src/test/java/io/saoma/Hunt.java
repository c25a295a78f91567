package io.saoma;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for secrets and for what is made of them, whole or in part, in bytes of any kind.
///
/// Any twelve characters of a secret in a row are a find, in upper or lower case, in one or two bytes a character.
final class Hunt {

    private static final int PART = 12;

    private final Set<String> parts;

    /// The two characters with which a part may begin: there are files of megabytes, and most places are passed over by
    /// them alone.
    private final BitSet beginnings = new BitSet();

    Hunt(String... secrets) {
        parts = Stream.of(secrets)
                .flatMap(Hunt::forms)
                .map(form -> form.toLowerCase(Locale.ROOT))
                .flatMap(form -> IntStream.rangeClosed(0, form.length() - PART)
                        .mapToObj(start -> form.substring(start, start + PART)))
                .collect(Collectors.toSet());
        parts.forEach(part -> beginnings.set(beginning(part, 0)));
    }

    private static Stream<String> forms(String secret) {
        var bytes = secret.getBytes(UTF_8);
        return Stream.of(
                secret,
                hex(bytes),
                hex(digest("MD5", bytes)),
                hex(digest("SHA-256", bytes)),
                Base64.getEncoder().encodeToString(bytes));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The files under the folder that hold a part of a secret.
    List<Path> through(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (finds(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    boolean finds(String text) {
        return finds(text.getBytes(UTF_8));
    }

    boolean finds(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
        return holds(text) || holds(text.replace("\0", ""));
    }

    private boolean holds(String text) {
        return IntStream.rangeClosed(0, text.length() - PART)
                .filter(start -> beginnings.get(beginning(text, start)))
                .anyMatch(start -> parts.contains(text.substring(start, start + PART)));
    }

    private static int beginning(String text, int start) {
        return text.charAt(start) << Byte.SIZE | text.charAt(start + 1);
    }
}

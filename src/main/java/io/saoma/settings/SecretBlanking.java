package io.saoma.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/// Takes a secret out of the bytes of `settings.toml`: `api_key = ""` stays, and every other byte as it was.
///
/// It is taken out only where that surely leaves no copy behind and changes no other value.
final class SecretBlanking {

    private final byte[] file;
    private final String path;
    private final String secret;
    private final TomlParseResult before;

    /// @param path the name of its entry, `wechat.api_key`
    SecretBlanking(byte[] file, String path, Secret secret) {
        this.file = file;
        this.path = path;
        this.secret = new String(secret.reveal(), ISO_8859_1);
        before = parse(file);
    }

    /// Why a person has to do it; empty where `blanked` can.
    Optional<Problem> problem() {
        if (isBlank()) {
            return Optional.empty();
        }
        var places = places();
        if (places.size() > 1) {
            return Optional.of(new Problem(0, "", "key_twice", List.of(name(), lines(places))));
        }
        return places.size() == 1 && leavesTheRest(parse(blanked()))
                ? Optional.empty()
                : Optional.of(new Problem(line(), path, "key_not_plain", List.of(name())));
    }

    /// The file without the secret.
    byte[] blanked() {
        return bytes().replace(secret, "").getBytes(ISO_8859_1);
    }

    /// One char for each byte, so that positions are those of the file whatever it holds.
    private String bytes() {
        return new String(file, ISO_8859_1);
    }

    private boolean isBlank() {
        return before.getString(path, () -> "").isEmpty();
    }

    private boolean leavesTheRest(TomlParseResult after) {
        return !after.hasErrors()
                && after.getString(path, () -> secret).isEmpty()
                && after.toJson().equals(before.toJson().replace(secret, ""));
    }

    private List<Integer> places() {
        var bytes = bytes();
        return IntStream.iterate(bytes.indexOf(secret), at -> at >= 0, at -> bytes.indexOf(secret, at + 1))
                .boxed()
                .toList();
    }

    private String name() {
        return path.substring(path.indexOf('.') + 1);
    }

    private String lines(List<Integer> places) {
        return places.stream()
                .map(at -> 1
                        + bytes().substring(0, at)
                                .chars()
                                .filter(it -> it == '\n')
                                .count())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private int line() {
        var place = before.inputPositionOf(path);
        return place == null ? 0 : place.line();
    }

    private static TomlParseResult parse(byte[] file) {
        return Toml.parse(new String(file, UTF_8).replaceFirst("^\uFEFF", ""));
    }
}

package io.saoma.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/// Takes the API key out of the bytes of `settings.toml`: `api_key = ""` stays, and every other byte as it was.
///
/// The key is taken out only where that surely leaves no copy behind and changes no other value.
final class KeyBlanking {

    private static final String PATH = "wechat.api_key";

    private final byte[] file;
    private final String key;
    private final TomlParseResult before;

    KeyBlanking(byte[] file, ApiKey key) {
        this.file = file;
        this.key = new String(key.reveal(), ISO_8859_1);
        before = parse(file);
    }

    /// Why a person has to do it; empty where `blanked` can.
    Optional<Problem> problem() {
        if (isBlank()) {
            return Optional.empty();
        }
        var places = places();
        if (places.size() > 1) {
            return Optional.of(new Problem(0, "", "key_twice", List.of(lines(places))));
        }
        return places.size() == 1 && leavesTheRest(parse(blanked()))
                ? Optional.empty()
                : Optional.of(new Problem(lineOfKey(), PATH, "key_not_plain", List.of()));
    }

    /// The file without the key.
    byte[] blanked() {
        return bytes().replace(key, "").getBytes(ISO_8859_1);
    }

    /// One char for each byte, so that positions are those of the file whatever it holds.
    private String bytes() {
        return new String(file, ISO_8859_1);
    }

    private boolean isBlank() {
        return before.getString(PATH, () -> "").isEmpty();
    }

    private boolean leavesTheRest(TomlParseResult after) {
        return !after.hasErrors()
                && after.getString(PATH, () -> key).isEmpty()
                && after.toJson().equals(before.toJson().replace(key, ""));
    }

    private List<Integer> places() {
        var bytes = bytes();
        return IntStream.iterate(bytes.indexOf(key), at -> at >= 0, at -> bytes.indexOf(key, at + 1))
                .boxed()
                .toList();
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

    private int lineOfKey() {
        var place = before.inputPositionOf(PATH);
        return place == null ? 0 : place.line();
    }

    private static TomlParseResult parse(byte[] file) {
        return Toml.parse(new String(file, UTF_8).replaceFirst("^\uFEFF", ""));
    }
}

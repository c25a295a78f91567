package io.saoma.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tomlj.TomlTable;

/// One table of the file: hands out its values and notes what is wrong with them.
final class Section {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern LIKE_A_NAME = Pattern.compile("[a-z_]{1,20}");
    private static final Pattern BEGINNING = Pattern.compile("^([a-z_]{0,8}).*", Pattern.DOTALL);

    private final TomlTable root;
    private final String name;
    private final List<Problem> problems;

    Section(TomlTable root, String name, List<Problem> problems) {
        this.root = root;
        this.name = name;
        this.problems = problems;
    }

    /// The text under this key where there is one; a wrong one is a problem with the key's own name for a code.
    Optional<String> text(String key, Predicate<String> right) {
        var value = value(key);
        if (value.isPresent() && !(value.get() instanceof String)) {
            problem(key, "not_text", key);
            return Optional.empty();
        }
        var text = value.map(Object::toString);
        if (text.isPresent() && !right.test(text.get())) {
            problem(key, key);
        }
        return text;
    }

    /// A file that is there: beside the settings, or anywhere else by its whole path.
    Optional<Path> file(String key, Path home) {
        return text(key, path -> file(home, path).isPresent()).flatMap(path -> file(home, path));
    }

    private static Optional<Path> file(Path home, String path) {
        try {
            return Optional.of(home.resolve(path)).filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// One of these words, with quotes or without them.
    Optional<String> word(String key, Set<String> right) {
        var word = value(key).map(Object::toString);
        if (word.isPresent() && !right.contains(word.get())) {
            problem(key, key);
        }
        return word;
    }

    /// A text that has to be there; what comes back where it is not there is never used.
    String needed(String key, Predicate<String> right) {
        if (blank(key)) {
            problem(key, "missing", key, name);
            return "";
        }
        return text(key, right).orElse("");
    }

    boolean blank(String key) {
        return value(key).filter(it -> !it.equals("")).isEmpty();
    }

    /// A number, with quotes or without them.
    int number(String key, int usual, int least, int most) {
        var digits = value(key).map(Object::toString).orElse(Integer.toString(usual));
        var number = DIGITS.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) {
            problem(key, key, Integer.toString(least), Integer.toString(most));
        }
        return number;
    }

    void problem(String key, String code, String... arguments) {
        var position = root.inputPositionOf(List.of(name, key));
        var place = position == null ? root.inputPositionOf(List.of(name)) : position;
        problems.add(new Problem(place == null ? 0 : place.line(), name + "." + told(key), code, List.of(arguments)));
    }

    /// A name of the file, for a message: of one that no setting can have only the beginning, for a piece of the key
    /// may have slipped into it.
    static String told(String name) {
        return LIKE_A_NAME.matcher(name).matches()
                ? name
                : BEGINNING.matcher(name).replaceFirst("$1…");
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(root.get(List.of(name, key)));
    }
}

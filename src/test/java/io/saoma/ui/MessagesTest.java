package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every word that the code or the FXML names is there in both languages, and no other.
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("%(?!%)[^a-zA-Z]*[a-zA-Z]");

    private final Messages zh = new Messages(Language.ZH);
    private final Messages en = new Messages(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(zh.bundle().keySet(), en.bundle().keySet());
    }

    @Test
    void bothLanguagesHaveRoomForTheSameData() {
        for (var key : zh.bundle().keySet()) {
            assertEquals(places(zh.text(key)), places(en.text(key)), key);
        }
    }

    @Test
    void everyTextThatFxmlNamesIsThere() throws IOException {
        var missing = found(Path.of("src/main/resources"), ".fxml", Pattern.compile("\"%([a-zA-Z.]+)\""));
        missing.removeAll(zh.bundle().keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextThatCodeNamesIsThereAndNoneIsLeftOver() throws IOException {
        var rooms = zh.bundle().keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        var named = found(
                Path.of("src/main/java"),
                ".java",
                Pattern.compile("\"((?:%s)\\.(?!sql\")[a-z][a-zA-Z]*)\"".formatted(String.join("|", rooms))));
        var missing = new TreeSet<>(named);
        missing.removeAll(zh.bundle().keySet());
        assertEquals(Set.of(), missing, "named in code, but in no messages file");

        named.addAll(found(Path.of("src/main/resources"), ".fxml", Pattern.compile("\"%([a-zA-Z.]+)\"")));
        var leftOver = new TreeSet<>(zh.bundle().keySet());
        leftOver.removeAll(named);
        assertEquals(Set.of(), leftOver, "in the messages files, but named nowhere");
    }

    @Test
    void noTextIsEmpty() {
        for (var key : zh.bundle().keySet()) {
            assertTrue(!zh.text(key).isBlank() && !en.text(key).isBlank(), key);
        }
    }

    @Test
    void saysASentenceWithinASentence() {
        var inner = Sentence.of("window.practice");
        assertEquals("练习 · 2 号机", zh.say(Sentence.of("strip.place", inner, "2")));
        assertEquals("Practice · Till 2", en.say(Sentence.of("strip.place", inner, "2")));
    }

    private static long places(String text) {
        return PLACE.matcher(text.replace("%%", "")).results().count();
    }

    private static Set<String> found(Path folder, String ending, Pattern name) throws IOException {
        try (var files = Files.walk(folder)) {
            var names = new TreeSet<String>();
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                name.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
            return names;
        }
    }
}

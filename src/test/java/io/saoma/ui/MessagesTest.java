package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.OrderLook;
import io.saoma.report.export.SheetWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void noKeyIsNamedWithoutItsVersion() {
        var naming = zh.bundle().keySet().stream()
                .filter(key -> zh.text(key).contains("API 密钥") || en.text(key).contains("API key"))
                .toList();
        assertEquals(List.of(), naming);
    }

    /// Refunds in cash go on without it.
    @Test
    void whatTheCertificateIsForIsSaidAlikeEverywhere() throws IOException {
        var template = Files.readString(Path.of("src/main/resources/io/saoma/settings/template.toml"));
        var keys = List.of(
                "health.certificateExpired",
                "health.certificateSoon",
                "health.certificateUnread",
                "setup.certificateHelp");
        for (var text :
                Stream.concat(keys.stream().map(zh::text), Stream.of(template)).toList()) {
            assertTrue(text.contains("不能通过微信退款，也不能收付款码"), text);
        }
        for (var text :
                Stream.concat(keys.stream().map(en::text), Stream.of(template)).toList()) {
            assertTrue(text.contains("no refunds through WeChat and no payment codes"), text);
        }
    }

    @Test
    void oneStateHasOneNameAndNoTwoShareOne() {
        assertEquals(zh.text("chip.closed"), zh.text("filter.cancelled"));
        var sheet = SheetWords.CHINESE.looks();
        assertEquals(zh.text("chip.refused"), sheet.get(OrderLook.REFUSED));
        assertEquals(zh.text("chip.inPart"), sheet.get(OrderLook.PAID_IN_PART));
        assertEquals(zh.text("chip.review"), sheet.get(OrderLook.REVIEW));
        assertNotEquals(en.text("chip.review"), en.text("chip.billLook"));
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

package io.saoma.device.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.receipt.TemplateFault.Reason;
import io.saoma.device.receipt.TemplateReading.Wrong;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(CONCURRENT)
class TemplateTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void comesWithTheTill(Language language) {
        assertTrue(Template.standard(language).has(Field.ITEMS));
        assertTrue(Template.standard(language).has(Field.MARK));
    }

    @ParameterizedTest
    @CsvSource({
        "'[centre] {shop}', UNKNOWN_MARK, centre",
        "'{shopp}', UNKNOWN_FIELD, shopp",
        "'{}', UNKNOWN_FIELD, ''",
        "'{shop', LONE_BRACE, {",
        "'shop}', LONE_BRACE, }",
        "'items: {items}', NOT_ALONE, items",
        "'{sums}{payments}', NOT_ALONE, sums"
    })
    void namesTheLineThatIsWrong(String line, Reason reason, String word) {
        var reading = TemplateReading.of("# one\n{shop}\n" + line + "\n");

        assertEquals(new Wrong(List.of(new TemplateFault(3, reason, word))), reading);
    }

    @Test
    void namesEveryFault() {
        assertEquals(3, wrong("[loud big] {shop}\n{nothing} {items}\n").faults().size());
    }

    @Test
    void refusesATemplateThatPrintsNothing() {
        assertEquals(
                List.of(new TemplateFault(0, Reason.EMPTY, "")),
                wrong("# nothing\n").faults());
    }

    @Test
    void usesTheStandardOneWhereTheShopHasNone() {
        var file = TemplateFile.read(home.resolve("receipt-layout.txt"), Language.CHINESE);

        assertEquals(new TemplateFile(Template.standard(Language.CHINESE), List.of()), file);
    }

    @Test
    void usesTheStandardOneWhereTheShopsOwnIsWrong() throws IOException {
        var file = TemplateFile.read(written("{shop}\n{what}\n", StandardCharsets.UTF_8), Language.ENGLISH);

        assertEquals(Template.standard(Language.ENGLISH), file.template());
        assertEquals(List.of(new TemplateFault(2, Reason.UNKNOWN_FIELD, "what")), file.faults());
    }

    @Test
    void usesTheStandardOneWhereTheShopsOwnCannotBeRead() {
        var file = TemplateFile.read(home, Language.CHINESE);

        assertEquals(Template.standard(Language.CHINESE), file.template());
        assertEquals(Reason.UNREADABLE, file.faults().getFirst().reason());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "GB18030, ''"})
    void readsWhatTheEditorsOfAShopSave(String charset, String mark) throws IOException {
        var file =
                TemplateFile.read(written(mark + "[center] 店名：{shop}\r\n", Charset.forName(charset)), Language.CHINESE);

        assertEquals(List.of(), file.faults());
        assertEquals(TemplateFile.read(written("[center] 店名：{shop}", StandardCharsets.UTF_8), Language.CHINESE), file);
    }

    private static Wrong wrong(String text) {
        return (Wrong) TemplateReading.of(text);
    }

    private Path written(String text, Charset charset) throws IOException {
        return Files.writeString(home.resolve("receipt-layout.txt"), text, charset);
    }
}

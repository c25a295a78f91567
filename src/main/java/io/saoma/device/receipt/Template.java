package io.saoma.device.receipt;

import io.saoma.device.paper.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a receipt is laid out, line by line; the shop may write its own.
public record Template(List<Line> lines) {

    public Template {
        lines = List.copyOf(lines);
    }

    /// One line of the template.
    sealed interface Line {}

    /// Text in which the fields are filled in.
    record Sentence(Style style, List<Part> parts) implements Line {

        Sentence {
            parts = List.copyOf(parts);
        }
    }

    /// A part of the receipt that takes as many rows as it needs.
    record Block(Style style, Field field) implements Line {}

    /// A piece of a sentence.
    sealed interface Part {}

    record Literal(String text) implements Part {}

    record Value(Field field) implements Part {}

    /// The one that comes with the till.
    public static Template standard(Language language) {
        return switch (TemplateReading.of(text(language.words().template()))) {
            case TemplateReading.Right(var template) -> template;
            case TemplateReading.Wrong(var faults) ->
                throw new IllegalStateException("our own template is wrong: " + faults);
        };
    }

    boolean has(Field field) {
        return lines.stream().anyMatch(line -> line instanceof Block block && block.field() == field);
    }

    private static String text(String resource) {
        try (var file = open(Template.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(@Nullable InputStream file, String resource) {
        if (file == null) {
            throw new IllegalStateException(resource + " is missing from the till");
        }
        return file;
    }
}

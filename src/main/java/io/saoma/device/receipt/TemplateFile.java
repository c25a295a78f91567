package io.saoma.device.receipt;

import io.saoma.device.receipt.TemplateFault.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The template that a receipt is printed by: the shop's own, or the standard one where that is missing or wrong.
///
/// @param faults why the shop's own is not used; empty where it is used, or where there is none
public record TemplateFile(Template template, List<TemplateFault> faults) {

    /// The editor of an old Chinese Windows saves in this.
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public TemplateFile {
        faults = List.copyOf(faults);
    }

    /// Reads the shop's own file, in UTF-8 or GB18030.
    public static TemplateFile read(Path file, Language language) {
        try {
            return of(TemplateReading.of(text(Files.readAllBytes(file))), language);
        } catch (NoSuchFileException _) {
            return new TemplateFile(Template.standard(language), List.of());
        } catch (IOException e) {
            var fault = new TemplateFault(0, Reason.UNREADABLE, e.toString());
            return new TemplateFile(Template.standard(language), List.of(fault));
        }
    }

    private static TemplateFile of(TemplateReading reading, Language language) {
        return switch (reading) {
            case TemplateReading.Right(var template) -> new TemplateFile(template, List.of());
            case TemplateReading.Wrong(var faults) -> new TemplateFile(Template.standard(language), faults);
        };
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, GB18030);
        }
    }
}

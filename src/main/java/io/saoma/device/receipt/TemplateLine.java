package io.saoma.device.receipt;

import static io.saoma.device.receipt.TemplateFault.Reason.LONE_BRACE;
import static io.saoma.device.receipt.TemplateFault.Reason.NOT_ALONE;
import static io.saoma.device.receipt.TemplateFault.Reason.UNKNOWN_FIELD;
import static io.saoma.device.receipt.TemplateFault.Reason.UNKNOWN_MARK;

import io.saoma.device.paper.Style;
import io.saoma.device.paper.Style.Alignment;
import io.saoma.device.receipt.Template.Block;
import io.saoma.device.receipt.Template.Line;
import io.saoma.device.receipt.Template.Literal;
import io.saoma.device.receipt.Template.Part;
import io.saoma.device.receipt.Template.Sentence;
import io.saoma.device.receipt.Template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one line of a template, `[center bold] text {field}`, and says what is wrong with it.
record TemplateLine(int number, List<TemplateFault> faults) {

    private static final Pattern LINE = Pattern.compile("(?:\\s*\\[([^\\]]*)\\] ?)?(.*)");
    private static final Pattern PIECE = Pattern.compile("\\{([^{}]*)\\}|[^{}]+|[{}]");

    Line read(String line) {
        var halves = LINE.matcher(line);
        if (!halves.matches()) {
            throw new IllegalStateException("a line of a template is always text");
        }
        var style = style(Optional.ofNullable(halves.group(1)).orElse(""));
        var parts = parts(halves.group(2).strip());
        return block(parts).<Line>map(field -> new Block(style, field)).orElseGet(() -> new Sentence(style, parts));
    }

    private Style style(String marks) {
        var style = Style.PLAIN;
        for (var mark : marks.strip().split("\\s+", 0)) {
            style = marked(style, mark);
        }
        return style;
    }

    private Style marked(Style style, String mark) {
        return switch (mark.toLowerCase(Locale.ROOT)) {
            case "", "left" -> style;
            case "center" -> style.aligned(Alignment.CENTER);
            case "right" -> style.aligned(Alignment.RIGHT);
            case "bold" -> style.emboldened();
            case "tall" -> style.heightened();
            case "wide" -> style.widened();
            case "big" -> style.widened().heightened();
            default -> {
                complain(UNKNOWN_MARK, mark);
                yield style;
            }
        };
    }

    private List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            var name = pieces.group(1);
            if (name != null) {
                value(name).ifPresent(parts::add);
            } else if (pieces.group().equals("{") || pieces.group().equals("}")) {
                complain(LONE_BRACE, pieces.group());
            } else {
                parts.add(new Literal(pieces.group()));
            }
        }
        return parts;
    }

    private Optional<Value> value(String name) {
        var field = Field.named(name.strip());
        if (field.isEmpty()) {
            complain(UNKNOWN_FIELD, name);
        }
        return field.map(Value::new);
    }

    /// The block that the line is, where it is one.
    private Optional<Field> block(List<Part> parts) {
        for (var part : parts) {
            if (part instanceof Value(var field) && field.block()) {
                if (parts.size() > 1) {
                    complain(NOT_ALONE, field.name().toLowerCase(Locale.ROOT));
                }
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private void complain(TemplateFault.Reason reason, String word) {
        faults.add(new TemplateFault(number, reason, word));
    }
}

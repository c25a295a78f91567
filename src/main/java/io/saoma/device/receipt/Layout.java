package io.saoma.device.receipt;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row;
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
import java.util.stream.Collectors;

/// Lays a receipt out by a template, on paper of one width; no row is wider than the paper.
public record Layout(Template template, PaperWidth paper, Language language) {

    private static final Style LOUD =
            Style.PLAIN.aligned(Alignment.CENTER).heightened().emboldened();

    /// Practice and reprint are told at the top where the template says nothing of them.
    public List<Row> rows(Receipt receipt) {
        var text = new FieldText(receipt, language.words());
        var blocks = new BlockRows(receipt, text, paper.columns());
        var rows = new ArrayList<Row>();
        if (!template.has(Field.MARK)) {
            rows.addAll(blocks.rows(LOUD, Field.MARK));
        }
        for (var line : template.lines()) {
            add(rows, line, text, blocks);
        }
        return rows;
    }

    private static void add(List<Row> rows, Line line, FieldText text, BlockRows blocks) {
        var next = switch (line) {
            case Sentence(var style, var parts) -> blocks.sentence(style, sentence(parts, text));
            case Block(var style, var field) -> blocks.rows(style, field);
        };
        var rule = line instanceof Block block && block.field() == Field.LINE;
        if (!(rule && !rows.isEmpty() && rows.getLast().equals(next.getFirst()))) {
            rows.addAll(next);
        }
    }

    /// Nothing where all fields of the line are empty; a line without fields is always said.
    private static List<String> sentence(List<Part> parts, FieldText text) {
        var fields = parts.stream().filter(Value.class::isInstance).toList();
        if (!fields.isEmpty() && fields.stream().allMatch(it -> said(it, text).isEmpty())) {
            return List.of();
        }
        return List.of(parts.stream().map(it -> said(it, text)).collect(Collectors.joining()));
    }

    private static String said(Part part, FieldText text) {
        return switch (part) {
            case Literal(var literal) -> literal;
            case Value(var field) -> text.of(field);
        };
    }
}

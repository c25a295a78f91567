package io.saoma.device.receipt;

import io.saoma.device.receipt.Template.Line;
import java.util.ArrayList;
import java.util.List;

/// What came of reading a template.
public sealed interface TemplateReading {

    record Right(Template template) implements TemplateReading {}

    /// Not used, not even in part.
    ///
    /// @param faults at least one, by their lines
    record Wrong(List<TemplateFault> faults) implements TemplateReading {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /// Reads the text of a template; never throws.
    static TemplateReading of(String text) {
        var faults = new ArrayList<TemplateFault>();
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.startsWith("#")) {
                lines.add(new TemplateLine(number, faults).read(line));
            }
        }
        if (lines.isEmpty()) {
            faults.add(new TemplateFault(0, TemplateFault.Reason.EMPTY, ""));
        }
        return faults.isEmpty() ? new Right(new Template(lines)) : new Wrong(faults);
    }
}

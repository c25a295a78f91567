package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No shadow is an effect, which would be reckoned anew, over all that casts it, whenever anything in there changes.
class ShadowTest {

    private static final Pattern EFFECT = Pattern.compile("-fx-effect\\s*:(?!\\s*none\\s*;)");

    @Test
    void theStyleSheetOfTheTillLaysNone() throws IOException {
        var effects = Files.readAllLines(Path.of("assets/saoma.css")).stream()
                .filter(line -> EFFECT.matcher(line).find())
                .toList();

        assertEquals(List.of(), effects);
    }
}

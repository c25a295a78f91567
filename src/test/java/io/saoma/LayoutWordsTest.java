package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.receipt.TemplateFault;
import io.saoma.device.receipt.TemplateFault.Reason;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every mistake in a shop's own layout of receipts is said in both languages, with its file, its line and its word.
class LayoutWordsTest {

    @ParameterizedTest
    @EnumSource
    void namesTheFileTheLineAndTheWord(Reason reason) {
        var inLine = reason != Reason.EMPTY && reason != Reason.UNREADABLE;
        for (var language : Language.values()) {
            var said = new Messages(language).say(LayoutWords.of(new TemplateFault(7, reason, "%d word")));
            assertTrue(said.contains("receipt-layout.txt"), said);
            assertEquals(inLine, said.contains("7"), said);
            assertEquals(inLine, said.contains("%d word"), said);
        }
    }
}

package io.saoma;

import io.saoma.device.receipt.TemplateFault;
import io.saoma.ui.Sentence;

/// What is wrong in the shop's own layout of receipts and what to write instead, for its owner.
final class LayoutWords {

    private LayoutWords() {}

    static Sentence of(TemplateFault fault) {
        return switch (fault.reason()) {
            case UNKNOWN_MARK -> inLine("layout.unknownMark", fault);
            case UNKNOWN_FIELD -> inLine("layout.unknownField", fault);
            case LONE_BRACE -> inLine("layout.loneBrace", fault);
            case NOT_ALONE -> inLine("layout.notAlone", fault);
            case EMPTY -> Sentence.of("layout.empty");
            case UNREADABLE -> Sentence.of("layout.unreadable");
        };
    }

    private static Sentence inLine(String key, TemplateFault fault) {
        return Sentence.of(key, fault.line(), fault.word());
    }
}

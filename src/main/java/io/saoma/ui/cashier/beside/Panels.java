package io.saoma.ui.cashier.beside;

import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.function.Function;

/// The screen of each panel.
public final class Panels {

    private Panels() {}

    public static Function<Messages, Screen> screen(Panel panel) {
        return messages -> switch (panel) {
            case RecallViewModel recall -> new RecallController(recall, messages);
            case DiscountViewModel discount -> new DiscountController(discount, messages);
            case NoteViewModel note -> new NoteController(note, messages);
            case FindViewModel find -> new FindController(find, messages);
            case ReturnViewModel taking -> new ReturnController(taking, messages);
        };
    }
}

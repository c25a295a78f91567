package io.saoma.ui;

import io.saoma.report.KnownTill;
import io.saoma.report.SeenTills;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// Buttons for the shops and their tills, of which some are seen: all, those of one shop, or one.
public final class TillChoices {

    private final SeenTills seen;
    private final Messages messages;
    private final Consumer<SeenTills> chosen;

    private TillChoices(SeenTills seen, Messages messages, Consumer<SeenTills> chosen) {
        this.seen = seen;
        this.messages = messages;
        this.chosen = chosen;
    }

    /// Fills the pane with the buttons; where this till alone is seen, there is nothing to choose.
    public static void show(
            Pane pane, Optional<SeenTills> seen, List<KnownTill> known, Messages messages, Consumer<SeenTills> chosen) {
        Visible.when(pane, seen.isPresent());
        pane.getChildren()
                .setAll(seen.map(it -> new TillChoices(it, messages, chosen).buttons(known))
                        .orElse(List.of()));
    }

    private List<ToggleButton> buttons(List<KnownTill> known) {
        var buttons = new ArrayList<ToggleButton>();
        buttons.add(button(messages.text("orders.everywhere"), SeenTills.ALL, seen.equals(SeenTills.ALL)));
        for (var shop : seen.shops(known)) {
            var isSeen = seen.shop().filter(shop::equals).isPresent();
            buttons.add(button(shop, SeenTills.ALL.in(Optional.of(shop)), isSeen));
        }
        for (var till : seen.tills(known)) {
            var isSeen = seen.till().filter(till::equals).isPresent();
            var word = messages.say(Sentence.of("orders.tillNumber", Integer.toString(till)));
            buttons.add(button(word, seen.at(isSeen ? Optional.empty() : Optional.of(till)), isSeen));
        }
        return buttons;
    }

    private ToggleButton button(String word, SeenTills meant, boolean selected) {
        var button = new ToggleButton(word);
        button.setFocusTraversable(false);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setSelected(selected);
        button.setOnAction(_ -> {
            // a press on the chosen one would let it go
            button.setSelected(selected);
            chosen.accept(meant);
        });
        return button;
    }
}

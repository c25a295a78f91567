package io.saoma.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Looks over a scene that has been laid out for what an eye would find wrong.
public final class Sight {

    private Sight() {}

    /// The words that stand cut on the screen, with the words that they should be.
    public static List<String> cutWords(Parent root) {
        var cut = new ArrayList<String>();
        look(root, cut);
        return cut;
    }

    private static void look(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !shown(labeled).equals(text(labeled))) {
            cut.add(shown(labeled) + " <- " + text(labeled));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }

    private static String shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse(text(labeled));
    }

    private static String text(Labeled labeled) {
        return labeled.getText() == null ? "" : labeled.getText();
    }
}

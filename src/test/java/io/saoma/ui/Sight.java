package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// Looks over a scene that has been laid out for what an eye would find wrong.
public final class Sight {

    private Sight() {}

    /// The words that stand cut on the screen, with the words that they should be, and those that reach beyond it.
    public static List<String> cutWords(Parent root) {
        var cut = new ArrayList<String>();
        look(root, cut);
        reach(root, root.getLayoutBounds(), cut);
        return cut;
    }

    /// What scrolls may lie anywhere.
    private static void reach(Node node, Bounds screen, List<String> out) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof ListView) {
            return;
        }
        if (node instanceof Labeled labeled && !text(labeled).isEmpty()) {
            var place = node.localToScene(node.getLayoutBounds());
            if (!screen.contains(new BoundingBox(
                    place.getMinX() + 1, place.getMinY() + 1, place.getWidth() - 2, place.getHeight() - 2))) {
                out.add(text(labeled) + " stands at " + place);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> reach(child, screen, out));
        }
    }

    /// Each button says what it does, and is high enough for a finger.
    public static void assertButtons(Hands robot) {
        for (var button : robot.lookup(".button").queryAllAs(Button.class)) {
            assertFalse(Objects.toString(button.getText(), "").isBlank(), button.toString());
            assertTrue(!button.isVisible() || button.getHeight() >= 44, button.toString());
        }
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

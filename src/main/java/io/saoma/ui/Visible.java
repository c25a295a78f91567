package io.saoma.ui;

import javafx.scene.Node;

/// Whether a node is to be seen: one that is not takes up no room either.
public final class Visible {

    private Visible() {}

    public static void when(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}

package io.saoma.ui.pay.panel;

import io.saoma.ui.Messages;
import io.saoma.ui.pay.PayFace;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;

/// Binds `ring.fxml`: the time that the customer has left.
public final class RingController {

    private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");
    private static final PseudoClass ADRIFT = PseudoClass.getPseudoClass("adrift");
    private static final double ROUND = 360;

    private final Messages messages;

    @FXML
    private StackPane ring;

    @FXML
    private Arc ringArc;

    @FXML
    private Label countdownLabel;

    @FXML
    private Label ringLabel;

    RingController(Messages messages) {
        this.messages = messages;
    }

    void show(PayFace face) {
        var countdown = face.countdown();
        ring.setVisible(face.stage().running());
        ring.pseudoClassStateChanged(HURRY, countdown.hurry());
        ring.pseudoClassStateChanged(ADRIFT, countdown.adrift());
        ringArc.setLength(-ROUND * countdown.fraction());
        countdownLabel.setText(countdown.text());
        ringLabel.setText(messages.text(countdown.adrift() ? "pay.waitNetwork" : "pay.left"));
    }
}

package io.saoma.ui.pay.panel;

import io.saoma.ui.Messages;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.Stage;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Binds `stateline.fxml`: how far the payment has come on its way, or one word where it has left the way.
public final class StateLineController {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Messages messages;

    @FXML
    private HBox steps;

    @FXML
    private Label firstStep;

    @FXML
    private Label askingStep;

    @FXML
    private Label paidStep;

    @FXML
    private HBox verdict;

    @FXML
    private Label wordLabel;

    StateLineController(Messages messages) {
        this.messages = messages;
    }

    void show(PayFace face) {
        var stage = face.stage();
        var asking = (stage == Stage.WAITING || stage == Stage.PAYING) && face.asking();
        steps.setVisible(stage.onTheWay());
        firstStep.setText(stage == Stage.PAID ? before(face) : messages.say(face.word()));
        firstStep.pseudoClassStateChanged(HERE, stage != Stage.PAID && !asking);
        askingStep.pseudoClassStateChanged(HERE, asking);
        paidStep.pseudoClassStateChanged(HERE, stage == Stage.PAID);
        verdict.setVisible(!stage.onTheWay());
        wordLabel.setText(messages.say(face.word()));
        for (var tone : Stage.Tone.values()) {
            var name = tone.name().toLowerCase(Locale.ROOT);
            verdict.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), tone == stage.tone());
        }
    }

    /// What stood there until the money came.
    private String before(PayFace face) {
        return messages.text(face.byCode() ? "bycode.paying" : "pay.waiting");
    }
}

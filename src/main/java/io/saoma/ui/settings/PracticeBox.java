package io.saoma.ui.settings;

import io.saoma.ui.Messages;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Whether the till takes real money, and the one press that changes that, after a question.
final class PracticeBox extends HBox {

    PracticeBox(StringProperty gateway, SettingsViewModel viewModel, Messages messages) {
        var now = new Label();
        now.setMinWidth(USE_PREF_SIZE);
        var cap = new Label("F9");
        cap.getStyleClass().add("keycap");
        var button = Controls.button("", "", viewModel::switchGateway);
        button.setGraphic(cap);
        getStyleClass().add("setup-row");
        getChildren().setAll(now, button);
        gateway.subscribe(_ -> {
            var practice = viewModel.practice();
            now.setText(messages.text(practice ? "setup.inPractice" : "setup.inEarnest"));
            button.setText(messages.text(practice ? "setup.earn" : "setup.practise"));
            button.setAccessibleText(button.getText());
        });
    }
}

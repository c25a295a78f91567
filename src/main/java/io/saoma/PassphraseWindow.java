package io.saoma;

import io.saoma.ui.Heartbeat;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.Views;
import io.saoma.ui.unlock.Purpose;
import io.saoma.ui.unlock.UnlockController;
import io.saoma.ui.unlock.UnlockViewModel;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The question for the passphrase in a window of its own, before there is a till.
record PassphraseWindow(Stages stages, Messages messages) implements PassphraseQuestion {

    @Override
    public boolean ask(Purpose purpose, Use use) {
        var done = new AtomicBoolean();
        stages.show(stage -> {
            var tasks = UiTasks.real();
            var heartbeat = new Heartbeat(InstantSource.system(), tasks);
            var viewModel = new UnlockViewModel(purpose, use::with, tasks, heartbeat.nowProperty(), () -> {
                done.set(true);
                stage.close();
            });
            heartbeat.start();
            stage.setOnHiding(_ -> heartbeat.stop());
            show(new UnlockController(viewModel, messages, stage::close), stage);
        });
        return done.get();
    }

    private void show(UnlockController controller, Stage stage) {
        var scene = new Scene(new Views(messages).load(controller), 1024, 640);
        Theme.LIGHT.dress(scene);
        Theme.follow(scene);
        stage.setScene(scene);
        stage.setTitle(messages.text("unlock.openTitle"));
        stage.show();
        controller.focus();
    }
}

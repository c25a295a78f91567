package io.saoma;

import io.saoma.bench.Work;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// A window with a label that nobody touches: what JavaFX itself takes of a core. The argument says for how many
/// seconds it is looked at.
final class IdleWindow {

    private IdleWindow() {}

    static void main(String[] args) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        var shown = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("saoma"), 1024, 720));
            stage.show();
            shown.countDown();
        });
        shown.await();
        Work.measure("idle", Duration.ofSeconds(Long.parseLong(args[0])));
        System.exit(0);
    }
}

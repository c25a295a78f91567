package io.saoma;

import java.nio.file.Path;
import javafx.scene.control.TextInputControl;

/// The till from its main class's own way in to the painted line that takes what the cashier types. Arguments: the
/// home, and when its process was wanted.
final class StartedTill {

    private StartedTill() {}

    static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        var wanted = Long.parseLong(args[1]);
        var code = new Startup(Path.of(args[0]), System.out, new Seam() {
                    @Override
                    public void opened(Till till, Counter counter) {
                        var scene = counter.window.scene();
                        var painted = Painted.when(scene, () -> scene.getFocusOwner() instanceof TextInputControl);
                        Thread.ofVirtual().start(() -> PaintedWindow.tell(painted, wanted));
                    }
                })
                .run();
        System.exit(code);
    }
}

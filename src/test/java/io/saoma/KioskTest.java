package io.saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.FakeSound;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The till that has the screen to itself: which ways out there are, and which are none.
class KioskTest extends WholeTill {

    @TempDir
    private Path home;

    @Test
    void fillsTheScreenAndIsClosedByItsOwnKeyAlone() throws TimeoutException {
        till = new Till(settings(home), InstantSource.system());
        openKiosk();
        assertTrue(stage().isFullScreen());

        robot.interact(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> stage().setFullScreen(false));
        robot.interact(() -> stage().setIconified(true));
        assertTrue(stage().isShowing());
        assertTrue(stage().isFullScreen());
        assertFalse(stage().isIconified());

        robot.push(KeyCode.CONTROL, KeyCode.Q);
        await("the till is closed", () -> !stage().isShowing());
    }

    @Test
    void letsACashierOutOnlyWithAManagersPin() throws TimeoutException, IOException {
        till = new Till(settings(home), InstantSource.system());
        hire();
        till.close();
        till = new Till(settings(home), InstantSource.system());
        openKiosk();
        robot.push(KeyCode.DOWN);
        signIn(CLERK);

        robot.push(KeyCode.CONTROL, KeyCode.Q);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(stage().isShowing());
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the till is closed", () -> !stage().isShowing());
    }

    private void openKiosk() {
        counter = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var built = new Counter(till, new Stage(), Language.EN, UiTasks.real(), new FakeSound());
            built.open(true);
            built.notices.lower("font");
            return built;
        });
    }

    private Stage stage() {
        return counter.stage;
    }
}

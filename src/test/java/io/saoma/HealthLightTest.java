package io.saoma;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The light in the strip of a whole till in practice: green in a fresh home, red without WeChat, and pressed.
class HealthLightTest extends WholeTill {

    @TempDir
    private Path home;

    @BeforeEach
    void open() {
        till = new Till(ShopSettings.practice(home), InstantSource.system());
        show(Language.EN);
    }

    @Test
    void isGreenInAFreshHomeAndRedWithoutWeChat() throws TimeoutException {
        await(() -> light().getAccessibleText().equals("All well, Ready to sell"));

        till.simulator.orElseThrow().close();
        robot.clickOn("#lightButton");
        await(() -> light().getAccessibleText().startsWith("Trouble, WeChat Pay: no answer. "));
        assertTrue(robot.sees("#againButton"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#inputField").query().isFocused());
    }

    private Button light() {
        return robot.lookup("#lightButton").queryButton();
    }

    private static void await(Callable<Boolean> come) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(come).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

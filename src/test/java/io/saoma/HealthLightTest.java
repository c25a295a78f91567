package io.saoma;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The light in the strip of a whole till in practice: green in a fresh home, red without WeChat, and pressed.
@ExtendWith(HandsExtension.class)
class HealthLightTest {

    @TempDir
    private Path home;

    private Till till;
    private Counter counter;
    private final Hands robot = new Hands();

    @BeforeEach
    void open() {
        till = new Till(ShopSettings.practice(home), InstantSource.system());
        counter = WholeTill.screens(till, Language.EN, UiTasks.real());
    }

    @AfterEach
    void close() throws IOException {
        robot.interact(counter::close);
        till.close();
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

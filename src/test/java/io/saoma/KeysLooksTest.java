package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.ui.Camera;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// The list of all keys over the orders in practice.
class KeysLooksTest extends WholeTill {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"1024, 768, EN", "1024, 768, ZH", "1920, 1080, EN", "1920, 1080, ZH"})
    void cutsNoWordOverTheOrdersInPractice(int width, int height, Language language) throws TimeoutException {
        till = new Till(ShopSettings.practice(home), InstantSource.system());
        show(language);
        robot.push(KeyCode.F11).push(KeyCode.F1);
        await("the list is there", () -> robot.sees("#overlay .keys"));

        assertEquals(List.of(), cutWords(width, height, "keys-orders-%d-%s".formatted(width, language.tag())));
    }

    private List<String> cutWords(int width, int height, String picture) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> Camera.cutWords(counter.window.scene(), width, height, Theme.LIGHT, picture));
    }
}

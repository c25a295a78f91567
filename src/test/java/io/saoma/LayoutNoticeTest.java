package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Camera;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// A shop whose own layout of receipts is wrong hears of it when the till opens, not from a customer.
class LayoutNoticeTest extends WholeTill {

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void saysWhichLineIsWrongUntilSomebodyHasReadIt(Language language) throws IOException, TimeoutException {
        Files.writeString(home.resolve("receipt-layout.txt"), "{items}\n[loud] {shop}\n");
        till = new Till(ShopSettings.practice(home), InstantSource.system());
        show(language);

        await("it is said", () -> seen("#adviceLabel").contains("[loud]"));
        assertTrue(seen("#adviceLabel").contains("2"));
        assertEquals(List.of(), cutWords("layout-" + language));
        robot.clickOn(new Messages(language).text("books.fine"));
        await("it is taken back", () -> counter.notices.worstProperty().get().isEmpty());
    }

    private List<String> cutWords(String picture) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> Camera.cutWords(counter.window.scene(), 1024, 768, Theme.LIGHT, picture));
    }
}

package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.support.Part;
import io.saoma.ui.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole till packs for a helper: most of all where something is wrong with it.
class ParcelTillTest extends WholeTill {

    @TempDir
    private Path home;

    @Test
    void onePartThatCannotBeReadTakesNoOtherAlong() throws TimeoutException, IOException {
        open(home, InstantSource.system(), Language.EN);
        Files.write(home.resolve("settings.toml"), "[shop]\nname = \"一号店\"\n".getBytes(Charset.forName("GBK")));
        Files.createDirectories(home.resolve("log"));
        Files.writeString(home.resolve("log").resolve("saoma-2026-01-01.log"), "a line");

        robot.push(KeyCode.CONTROL, KeyCode.H).push(KeyCode.F7);
        await("the parcel is there", () -> !parts().isEmpty());

        assertEquals(
                List.of("about.txt", "condition.txt", "settings.toml", "licences.txt", "log/saoma-2026-01-01.log"),
                parts().stream().map(Part::name).toList());
        assertTrue(
                parts().get(2).text().startsWith("[shop]\nname = \""),
                parts().get(2).text());
    }

    @SuppressWarnings("unchecked")
    private List<Part> parts() {
        return robot.lookup("#partList")
                .tryQueryAs(ListView.class)
                .map(list -> List.<Part>copyOf(list.getItems()))
                .orElse(List.of());
    }
}

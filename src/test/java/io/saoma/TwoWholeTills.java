package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.settings.Pepper;
import io.saoma.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Two whole tills with their shared book between them, on a real server.
abstract class TwoWholeTills extends WholeTill {

    @TempDir
    Path folder;

    /// The one without screens; whoever extends this opens both.
    @SuppressWarnings("NullAway.Init")
    Till other;

    @SuppressWarnings("NullAway.Init")
    WiredBook common;

    @BeforeEach
    final void prepare() throws IOException, SQLException {
        common = WiredBook.prepared();
    }

    @AfterEach
    final void close() throws IOException {
        other.close();
        common.close();
    }

    final Path home(int number) {
        return folder.resolve("till" + number);
    }

    final Settings shared(String shop, int number) throws IOException {
        var alone = ShopSettings.called(settings(Files.createDirectories(home(number))), shop, number);
        return ShopSettings.sharing(alone, common.place());
    }

    static Pepper pepper(int number) {
        return new Pepper(("Till " + number + " has this pepper of its own").getBytes(US_ASCII));
    }
}

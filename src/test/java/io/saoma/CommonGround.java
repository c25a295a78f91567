package io.saoma;

import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.proof.share.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What tills need to have something in common: a shop, a folder for each, a shared book on a real server, and an end.
final class CommonGround implements Closeable {

    static final String SHOP = "一号店";

    final Path folder;
    final List<Closeable> open = new ArrayList<>();

    CommonGround(Path folder) {
        this.folder = folder;
    }

    Path home(int till) {
        return folder.resolve("till" + till);
    }

    /// The shared book by way of this wire.
    static SharedPlace through(Wire wire, SharedPlace place) throws SQLException {
        SharedTable.strings(place, "SELECT 1");
        return wire.to(place);
    }

    /// As if it had been put back to before this change.
    static void forget(SharedPlace owner, long version) throws SQLException {
        SharedTable.run(owner, "DELETE FROM shop_change WHERE version >= " + version);
    }

    @Override
    public void close() throws IOException {
        for (var each : open.reversed()) {
            each.close();
        }
    }
}

package io.saoma;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.proof.share.Wire;
import io.saoma.settings.Password;
import io.saoma.settings.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/// A shared book on a real server, behind a wire that may be cut, and the settings of whoever keeps it.
record WiredBook(Wire wire, SharedPlace place) implements Closeable {

    static WiredBook prepared() throws IOException, SQLException {
        var server = Server.POSTGRESQL.prepared();
        var wire = new Wire(Server.POSTGRESQL::port);
        var url = server.url().replaceFirst(":\\d+/", ":" + wire.port() + "/");
        return new WiredBook(wire, new SharedPlace(url, server.user(), server.password()));
    }

    /// A till of this shop, which had these settings before.
    static Settings till(Settings alone, Settings.Shop shop, SharedPlace place) {
        return keeping(alone, shop, place, false);
    }

    /// A till or a manager's desk of this shop.
    static Settings keeping(Settings alone, Settings.Shop shop, SharedPlace place, boolean desk) {
        return new Settings(
                alone.home(),
                shop,
                alone.payment(),
                alone.wechat(),
                Optional.empty(),
                alone.sound(),
                Optional.empty(),
                alone.receipt(),
                alone.staff(),
                Optional.empty(),
                Optional.of(new Settings.Share(
                        place.url(), place.user(), new Password("none-is-asked"), Optional.empty(), desk)),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}

package io.saoma;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.proof.share.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;

/// A shared book on a real server, behind a wire that may be cut.
record WiredBook(Wire wire, SharedPlace direct) implements Closeable {

    static WiredBook prepared() throws IOException, SQLException {
        return new WiredBook(new Wire(Server.POSTGRESQL::port), Server.POSTGRESQL.prepared());
    }

    /// At the other end of the wire.
    SharedPlace place() {
        return wire.to(direct);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}

package io.saoma.wechat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// A connection that is not used again where bytes lie on it that nobody has asked for: the next answer would begin
/// with them, and they may be an answer to something else.
final class KeptConnection extends DefaultManagedHttpClientConnection {

    private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);

    private KeptConnection() {
        super("wechat");
    }

    static KeptConnection on(@Nullable Socket socket) throws IOException {
        var connection = new KeptConnection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public boolean isStale() throws IOException {
        try {
            return super.isStale() || isDataAvailable(AT_ONCE);
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}

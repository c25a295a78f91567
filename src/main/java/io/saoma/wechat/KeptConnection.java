package io.saoma.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// A connection that is not used again where it has ended, or where bytes lie on it that nobody has asked for: the next
/// answer would begin with them, and they may be an answer to something else. Whether that is so costs no wait.
final class KeptConnection extends DefaultManagedHttpClientConnection {

    /// For what lies there, and inside TLS turns out to be nothing for us.
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
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket) {
            @Override
            protected InputStream getInputStream(Socket plain) throws IOException {
                return new Incoming(plain.getInputStream(), plain);
            }
        });
    }

    @Override
    public void bind(SSLSocket tls, Socket base) throws IOException {
        bind(new SocketHolder(tls, base) {
            @Override
            protected InputStream getInputStream(Socket upper) throws IOException {
                return new Incoming(upper.getInputStream(), base);
            }
        });
    }

    @Override
    public boolean isStale() throws IOException {
        if (!isOpen() || !(getSocketHolder().getInputStream() instanceof Incoming incoming)) {
            return true;
        }
        incoming.look(true);
        try {
            return super.isStale() || isDataAvailable(AT_ONCE);
        } finally {
            incoming.look(false);
        }
    }
}

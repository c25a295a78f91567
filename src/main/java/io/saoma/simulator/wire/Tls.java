package io.saoma.simulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// A door that speaks TLS, as the real one does, and asks who is there.
///
/// @param context with the server's own certificate, and trust in whatever a client shows: the gate looks at it
/// @param mchId whose certificate opens the calls that give money back
public record Tls(SSLContext context, String mchId) {

    ServerSocket socket(int port, int backlog, InetAddress address) throws IOException {
        var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, backlog, address);
        socket.setWantClientAuth(true);
        return socket;
    }
}

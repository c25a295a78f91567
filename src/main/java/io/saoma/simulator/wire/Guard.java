package io.saoma.simulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.apache.hc.core5.http.protocol.HttpContext;

/// Stands at a door that asks who is there, as WeChat's does before the calls that give money back.
///
/// Certificates are made and judged by whoever sets the guard up: the till itself has no switch for them.
public interface Guard {

    /// Where visitors come in.
    ServerSocket socket(int port, int backlog, InetAddress address) throws IOException;

    /// What is wrong with what this visitor shows, in nginx's words; nothing where it is the merchant's certificate.
    Optional<String> objection(HttpContext context);
}

package io.saoma.proof.matrix;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/// The till's end of one connection, byte by byte.
final class Line {

    private final Socket socket;
    private final InputStream in;

    Line(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(byte[] bytes, int length) throws IOException {
        send(Arrays.copyOf(bytes, length));
    }

    int read() throws IOException {
        return in.read();
    }

    byte[] read(int length) throws IOException {
        return in.readNBytes(length);
    }

    /// Ends the connection well: the till reads an end, and whatever it still sends is taken.
    void finish() throws IOException {
        socket.shutdownOutput();
        hold();
    }

    /// Breaks the connection: a reset goes out and what was under way is lost.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Says nothing until the till has gone.
    void hold() throws IOException {
        while (read() >= 0) {
            // waits on
        }
        socket.close();
    }

    /// Sends this for as long as the till listens, with a pause before each time.
    void dribble(byte[] drop, int pauseMillis) throws IOException {
        socket.setSoTimeout(pauseMillis);
        while (stillThere()) {
            send(drop);
        }
    }

    /// Sends this for as long as the till listens, with no more pause than a machine of two cores needs to do something
    /// else meanwhile.
    void flood(byte[] water) throws IOException {
        dribble(water, 5);
    }

    private boolean stillThere() throws IOException {
        try {
            return read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}

package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a look at a connection finds, and that it waits for nothing.
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IncomingTest {

    private static final byte[] BYTES = {1, 2, 3};

    @AutoClose
    private final SocketChannel ours = SocketChannel.open();

    @AutoClose
    private final SocketChannel theirs = connected();

    private final byte[] read = new byte[BYTES.length];
    private final Incoming incoming = new Incoming(ours.socket().getInputStream(), ours.socket());

    IncomingTest() throws IOException {}

    private SocketChannel connected() throws IOException {
        try (var door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            ours.connect(door.getLocalAddress());
            return door.accept();
        }
    }

    @BeforeEach
    void look() {
        incoming.look(true);
    }

    @Test
    void nothingLiesThereAndNobodyWaits() {
        assertThrows(SocketTimeoutException.class, () -> incoming.read(read, 0, read.length));
        assertTrue(ours.isBlocking(), "whoever reads afterwards waits again");
    }

    @Test
    void whatLiesThereIsRead() throws IOException {
        send();

        assertEquals(BYTES.length, incoming.read(read, 0, read.length));
        assertArrayEquals(BYTES, read);
    }

    @Test
    void whatHasBeenReadAheadLiesThereToo() throws IOException {
        var ahead = new Incoming(new ByteArrayInputStream(BYTES), ours.socket());
        ahead.look(true);

        assertEquals(BYTES.length, ahead.read(read, 0, read.length));
    }

    @Test
    void theEndIsFound() throws IOException {
        theirs.close();
        ours.configureBlocking(false);
        while (ours.read(ByteBuffer.allocate(1)) >= 0) {
            Thread.onSpinWait();
        }
        ours.configureBlocking(true);

        assertEquals(-1, incoming.read(read, 0, read.length));
    }

    /// Nobody could read on behind the byte that the look itself has taken.
    @Test
    void aByteThatComesJustNowSpoilsTheConnection() throws IOException {
        send();
        var justNow = new Incoming(InputStream.nullInputStream(), new JustNow());
        justNow.look(true);

        assertThrows(SocketException.class, () -> justNow.read(read, 0, read.length));
    }

    @Test
    void whoeverDoesNotLookReadsWhatIsYetToCome() throws IOException {
        var later = new Incoming(new Later(), ours.socket());
        later.look(false);

        assertEquals(BYTES.length, later.read(read, 0, read.length));
    }

    /// Returns once the bytes have arrived.
    private void send() throws IOException {
        theirs.write(ByteBuffer.wrap(BYTES));
        while (ours.socket().getInputStream().available() < BYTES.length) {
            Thread.onSpinWait();
        }
    }

    /// Bytes that a read waits for.
    private static final class Later extends ByteArrayInputStream {

        Later() {
            super(BYTES);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    /// A socket on which nothing lay when it was asked.
    private final class JustNow extends Socket {

        @Override
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public SocketChannel getChannel() {
            return ours;
        }
    }
}

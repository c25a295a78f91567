package io.saoma.device.printer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/// A network printer on a loopback port; it prints what it gets in one stream, whatever happens to the connections.
public final class FakePrinter implements AutoCloseable {

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final AtomicInteger calls = new AtomicInteger();
    private final CommandStream commands = new CommandStream();
    private final ServerSocket door;
    private final Queue<Plan> plans;
    private final Thread thread;

    /// One plan for each connection; when they are used up, all goes well.
    FakePrinter(Plan... plans) throws IOException {
        this.plans = new ArrayDeque<>(List.of(plans));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = Thread.ofVirtual().start(this::listen);
    }

    /// One to which nothing happens.
    public static FakePrinter good() throws IOException {
        return new FakePrinter();
    }

    public static FakePrinter breakingOffAfter(int bytes) throws IOException {
        return new FakePrinter(Plan.breaksAfter(bytes));
    }

    public int port() {
        return door.getLocalPort();
    }

    /// How many connections there were.
    public int calls() {
        return calls.get();
    }

    /// Every command that it carried out, in order, without questions and without what prints nothing.
    public synchronized byte[] paper() {
        return paper.toByteArray();
    }

    /// How many whole receipts with these bytes are on paper.
    public int whole(byte[] receipt) {
        var all = HexFormat.of().formatHex(paper());
        var one = HexFormat.of().formatHex(receipt);
        return all.split(one, -1).length - 1;
    }

    @Override
    public void close() throws IOException {
        door.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                calls.incrementAndGet();
                var plan = plans.isEmpty() ? Plan.GOOD : plans.remove();
                new Connection(socket, plan).serve();
            } catch (IOException _) {
                // the till or the test has hung up
            }
        }
    }

    private synchronized void print(byte[] command) {
        if (command[0] != 0) {
            paper.writeBytes(command);
        }
    }

    private final class Connection {

        private static final byte[] WHEN_DONE = Status.whenDone();
        private static final byte[] WHY = Status.why();

        private final Socket socket;
        private final Plan plan;
        private final Queue<Integer> reasons;
        private final OutputStream out;
        private boolean printed;
        private boolean asked;

        Connection(Socket socket, Plan plan) throws IOException {
            this.socket = socket;
            this.plan = plan;
            reasons = new ArrayDeque<>(plan.reasons());
            out = socket.getOutputStream();
        }

        void serve() throws IOException {
            var in = new BufferedInputStream(socket.getInputStream());
            for (var taken = 0; taken < plan.breaksAfter(); taken++) {
                var next = in.read();
                if (next < 0) {
                    return;
                }
                var command = commands.take(next);
                if (command.isPresent()) {
                    obey(command.get());
                }
            }
            socket.setSoLinger(true, 0);
        }

        private void obey(byte[] command) throws IOException {
            if (Arrays.equals(command, WHY)) {
                answerWhy();
            } else if (Arrays.equals(command, WHEN_DONE)) {
                asked = true;
            } else {
                printed |= command[0] != 0;
                print(command);
            }
            if (asked && (reasons.isEmpty() || !(printed || plan.atOnce()))) {
                asked = false;
                say(0);
            }
        }

        private void answerWhy() throws IOException {
            var reason = reasons.isEmpty() ? Plan.FINE : reasons.remove();
            say(reason);
            if (reason == Plan.UNASKED) {
                answerWhy();
            }
        }

        private void say(int answer) throws IOException {
            if (plan.answers()) {
                out.write(answer == Plan.UNASKED ? new byte[] {Plan.UNASKED, 0, 0, 0x0F} : new byte[] {(byte) answer});
                out.flush();
            }
        }
    }
}

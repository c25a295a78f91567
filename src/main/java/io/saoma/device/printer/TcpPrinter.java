package io.saoma.device.printer;

import io.saoma.device.printer.Outcome.Failed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer in the shop's network, with a connection of its own for each sheet.
///
/// @param answers whether it answers `GS r` and `DLE EOT`: only then the till knows that something is on paper
public record TcpPrinter(String host, int port, boolean answers, Limits limits) implements Printer {

    /// The port on which network printers take raw bytes.
    public static final int RAW = 9100;

    private static final Logger LOG = LoggerFactory.getLogger(TcpPrinter.class);

    /// How long each part may take.
    ///
    /// @param connect until the printer takes the call
    /// @param stall without a byte going either way; more than twice `answer`
    /// @param answer until a question is asked in another way, or once more
    public record Limits(Duration connect, Duration stall, Duration answer) {

        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(3));
    }

    public TcpPrinter {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }

    public TcpPrinter(String host, boolean answers) {
        this(host, RAW, answers, Limits.USUAL);
    }

    @Override
    public Outcome print(Sheet sheet, Consumer<Trouble> told) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(host, port), (int) limits.connect().toMillis());
            socket.setSoTimeout((int) limits.answer().toMillis());
            var talk = new TcpTalk(socket, sheet, told);
            return new Watch(limits.stall())
                    .over(() -> answers ? talk.confirmed() : talk.unconfirmed(), talk::moved, talk::giveUp);
        } catch (IOException e) {
            LOG.debug("the printer at {} cannot be reached", host, e);
            return new Failed(Trouble.OFF);
        }
    }
}

package io.saoma.device.printer;

import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One sheet over one connection.
final class TcpTalk {

    private static final Logger LOG = LoggerFactory.getLogger(TcpTalk.class);
    private static final int LAST_WORDS = 64;

    private final Sheet sheet;
    private final Socket socket;
    private final Pieces out;
    private final Questions questions;
    private boolean begun;
    private volatile Trouble end = Trouble.BROKEN;

    TcpTalk(Socket socket, Sheet sheet, Consumer<Trouble> told) throws IOException {
        this.socket = socket;
        this.sheet = sheet;
        out = new Pieces(socket.getOutputStream());
        questions = new Questions(socket.getInputStream(), out, told);
    }

    /// A figure that changes with each byte that goes and each wait for one that comes.
    long moved() {
        return out.gone() + questions.waits();
    }

    /// Prints once the printer has shown that it answers, so that one which never does is not sent paper after paper.
    Outcome confirmed() {
        try {
            out.write(sheet.lead());
            var before = questions.ready();
            if (before.isPresent()) {
                return new Failed(before.get());
            }
            begun = true;
            out.write(sheet.body());
            return questions.done().<Outcome>map(Doubtful::new).orElseGet(Printed::new);
        } catch (IOException e) {
            return broken(e);
        }
    }

    /// Prints, and takes it for printed unless the connection breaks before the printer has closed it in its turn.
    Outcome unconfirmed() {
        try {
            begun = true;
            out.write(sheet.lead());
            out.write(sheet.body());
            socket.shutdownOutput();
            var _ = socket.getInputStream().readNBytes(LAST_WORDS);
            return new Printed();
        } catch (SocketTimeoutException _) {
            return new Printed();
        } catch (IOException e) {
            return broken(e);
        }
    }

    /// Ends what hangs on the connection, from another thread.
    void giveUp() {
        end = Trouble.STALLED;
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection to a printer would not close", e);
        }
    }

    private Outcome broken(IOException e) {
        LOG.debug("the connection to the printer broke off", e);
        return begun ? new Doubtful(end) : new Failed(end);
    }
}

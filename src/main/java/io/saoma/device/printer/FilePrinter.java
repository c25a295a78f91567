package io.saoma.device.printer;

import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer behind a device file: `/dev/usb/lp0`, `/dev/ttyUSB0`, `COM3`. The system sets the speed of a serial line.
///
/// A write to a device cannot be taken back, so one that hangs, as it does while there is no paper, is waited for.
///
/// @param patience how long it may take nothing before that is told
public record FilePrinter(Path device, Duration patience) implements Printer {

    private static final Logger LOG = LoggerFactory.getLogger(FilePrinter.class);
    private static final Duration USUAL = Duration.ofSeconds(5);

    public FilePrinter(Path device) {
        this(device, USUAL);
    }

    @Override
    public Outcome print(Sheet sheet, Consumer<Trouble> told) {
        // A file that is not there must not be made: somebody may have pulled the plug.
        try (var out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            var pieces = new Pieces(out);
            return new Watch(patience)
                    .over(() -> write(pieces, sheet), pieces::gone, () -> told.accept(Trouble.STALLED));
        } catch (AccessDeniedException e) {
            return failed(Trouble.FORBIDDEN, e);
        } catch (IOException e) {
            return failed(Trouble.OFF, e);
        }
    }

    private Outcome write(Pieces pieces, Sheet sheet) {
        try {
            pieces.write(sheet.lead());
            pieces.write(sheet.body());
            return new Printed();
        } catch (IOException e) {
            LOG.debug("{} broke off", device, e);
            return pieces.gone() > 0 ? new Doubtful(Trouble.BROKEN) : new Failed(Trouble.OFF);
        }
    }

    private Outcome failed(Trouble why, IOException e) {
        LOG.debug("{} cannot be opened", device, e);
        return new Failed(why);
    }
}

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
        // opening a line may hang like a write to it, and closing it, too
        var gone = new AtomicReference<LongSupplier>(() -> 0);
        return new Watch(patience)
                .over(() -> write(sheet, gone), () -> gone.get().getAsLong(), () -> told.accept(Trouble.STALLED));
    }

    private Outcome write(Sheet sheet, AtomicReference<LongSupplier> gone) {
        // A file that is not there must not be made: somebody may have pulled the plug.
        try (var out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            var pieces = new Pieces(out);
            gone.set(pieces::gone);
            pieces.write(sheet.lead());
            pieces.write(sheet.body());
            return new Printed();
        } catch (AccessDeniedException e) {
            LOG.debug("{} cannot be opened", device, e);
            return new Failed(Trouble.FORBIDDEN);
        } catch (IOException e) {
            LOG.debug("{} cannot be opened, or broke off", device, e);
            return gone.get().getAsLong() > 0 ? new Doubtful(Trouble.BROKEN) : new Failed(Trouble.OFF);
        }
    }
}

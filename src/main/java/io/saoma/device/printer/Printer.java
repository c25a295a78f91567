package io.saoma.device.printer;

import java.util.function.Consumer;

/// One way to one printer.
public interface Printer {

    /// Sends this once and waits until its fate is known; never throws for what the world does.
    ///
    /// @param told hears, perhaps again and again, of trouble that the printer waits out, as paper to be put in
    Outcome print(Sheet sheet, Consumer<Trouble> told);
}

package io.saoma.device.printer;

import java.util.List;
import java.util.Optional;
import javax.print.PrintException;

/// The print queues of a system.
interface Spooler {

    List<String> names();

    Optional<Queue> queue(String name);

    /// One of them.
    interface Queue {

        /// Takes the bytes to pass them on as they are; returns once it has them all.
        void take(byte[] bytes) throws PrintException;
    }
}

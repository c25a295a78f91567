package io.saoma.payment.guard;

import java.io.IOException;

/// How much room the disk under the till's home has left for the till.
@FunctionalInterface
public interface FreeSpace {

    /// In bytes; throws where the system does not say.
    long usableBytes() throws IOException;
}

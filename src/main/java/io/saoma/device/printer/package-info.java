/// The ways to a receipt printer: over the network, through a device file, through the system's print queue.
@org.jspecify.annotations.NullMarked
package io.saoma.device.printer;

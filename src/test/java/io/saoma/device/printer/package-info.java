/// Tests of the ways to a printer.
@org.jspecify.annotations.NullMarked
package io.saoma.device.printer;

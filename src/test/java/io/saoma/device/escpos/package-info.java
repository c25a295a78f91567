/// Tests of the printers' language.
@org.jspecify.annotations.NullMarked
package io.saoma.device.escpos;

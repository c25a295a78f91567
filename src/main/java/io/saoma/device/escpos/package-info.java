/// The language of receipt printers, ESC/POS: rows of a receipt to bytes, and bytes back to a picture of the paper.
@org.jspecify.annotations.NullMarked
package io.saoma.device.escpos;

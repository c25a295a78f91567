/// Black dots on white paper: signs, barcodes and whole receipts as pictures, and a PDF of them.
@org.jspecify.annotations.NullMarked
package io.saoma.device.picture;

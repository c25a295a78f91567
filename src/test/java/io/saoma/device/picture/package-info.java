/// Tests of dots, barcodes and the PDF.
@org.jspecify.annotations.NullMarked
package io.saoma.device.picture;

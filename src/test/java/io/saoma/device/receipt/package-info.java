/// Tests of the receipt and its template.
@org.jspecify.annotations.NullMarked
package io.saoma.device.receipt;

/// The till's own queue before a printer: receipts wait here until they are on paper, and nobody waits for them.
@org.jspecify.annotations.NullMarked
package io.saoma.device.spool;

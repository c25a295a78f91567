/// Tests of the till's print queue.
@org.jspecify.annotations.NullMarked
package io.saoma.device.spool;

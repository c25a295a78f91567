/// The simulator's wire: strict XML in, shuffled XML out, signatures, and the loopback HTTP door.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.wire;

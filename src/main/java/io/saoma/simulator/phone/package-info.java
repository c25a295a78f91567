/// The customers of the simulator: phones that scan, pay, wait and refuse.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.phone;

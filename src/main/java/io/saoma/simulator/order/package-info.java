/// The simulator's orders and the money it took; the truth that queries and phones are shown.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.order;

/// The bench: what the till does beside what else could do it, measured in turn on the machine at hand.
@org.jspecify.annotations.NullMarked
package io.saoma.bench;

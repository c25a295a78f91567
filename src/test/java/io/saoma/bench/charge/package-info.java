/// The way from an order to the modules of its code, ours beside that of others.
@org.jspecify.annotations.NullMarked
package io.saoma.bench.charge;

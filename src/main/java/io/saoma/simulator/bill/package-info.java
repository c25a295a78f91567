/// The accounts of a day that WeChat makes on the next morning, in its present form and in the old one.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.bill;

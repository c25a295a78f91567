/// Where money of a sale goes back: which goods, how much, why, and what has become of it.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.refund;

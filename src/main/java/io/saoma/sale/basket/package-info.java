/// The baskets that stand on the counter: the one at hand, and those that were put aside.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.basket;

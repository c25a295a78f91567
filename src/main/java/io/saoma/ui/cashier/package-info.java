/// The selling screen: one line that takes everything, the basket, quick keys, number keys and Charge.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.cashier;

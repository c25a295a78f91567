/// The cashier's side of a payment: the panel beside the basket, and what is shown where.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay.panel;

/// The customer's side of a payment: the code, the goods, the green screen, on a display or over the window.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay.customer;

/// The payment on its screens: what the cashier and the customer see of it, and what is said of those in the
/// background.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay;

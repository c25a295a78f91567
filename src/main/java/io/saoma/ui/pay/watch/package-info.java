/// Payments that have no screen: the cards of the tray, and what is said of them.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay.watch;

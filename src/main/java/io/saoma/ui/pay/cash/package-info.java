/// Cash on the cashier's screen: what is handed over, what goes back, and what is left for WeChat.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay.cash;

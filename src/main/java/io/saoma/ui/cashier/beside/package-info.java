/// What stands beside the basket while the cashier changes something about it.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.cashier.beside;

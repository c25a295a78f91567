/// Tests of the selling screen.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.cashier;

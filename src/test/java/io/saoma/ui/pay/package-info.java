/// Tests of the payment's screens.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay;

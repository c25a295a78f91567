/// The screen on which a receipt is looked at before it is printed or kept as a file.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.receipt;

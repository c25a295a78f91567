/// Who did what, read and verified.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.orders.audit;

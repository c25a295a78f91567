/// The screen of reconciliation: a month of days, and of one day how the book and WeChat's bill agree.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.reconcile;

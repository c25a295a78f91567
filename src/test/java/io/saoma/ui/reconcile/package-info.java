/// The screen of reconciliation, looked at and worked through.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.reconcile;

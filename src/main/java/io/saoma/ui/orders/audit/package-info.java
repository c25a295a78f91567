/// Who did what and when, and the proof that nothing of it was changed afterwards.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.orders.audit;

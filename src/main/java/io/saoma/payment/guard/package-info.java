/// What must be well before a sale may begin; one rule for all reasons to stop selling.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.guard;

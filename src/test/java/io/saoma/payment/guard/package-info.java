/// Tests of the guards.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.guard;

/// Tests of what proves settings.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.proof;

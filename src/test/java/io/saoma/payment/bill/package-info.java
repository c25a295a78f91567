/// Tests of its room.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.bill;

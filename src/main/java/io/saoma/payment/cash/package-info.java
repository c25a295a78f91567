/// Cash: what is handed over the counter for a sale, and given back.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.cash;

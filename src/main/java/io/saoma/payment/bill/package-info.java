/// WeChat's own account of a day: what its bill says, and what came of asking for it.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.bill;

/// Whether settings are right, found out at WeChat before anybody sells with them.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.proof;

/// Money that goes back: what a sale may still give back, and each refund on its way to an end at WeChat.
@org.jspecify.annotations.NullMarked
package io.saoma.payment.refund;

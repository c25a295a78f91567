/// What a receipt says, and how the shop's template lays it out.
@org.jspecify.annotations.NullMarked
package io.saoma.device.receipt;

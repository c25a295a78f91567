/// The machines that prove the till's promise: no payment lost, doubled or invented, whatever fails.
@org.jspecify.annotations.NullMarked
package io.saoma.proof;

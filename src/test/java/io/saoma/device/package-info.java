/// Tests of what stands on the counter.
@org.jspecify.annotations.NullMarked
package io.saoma.device;

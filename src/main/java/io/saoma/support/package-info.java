/// What somebody who helps from far away needs to see of a till: put together, made safe to be sent, and packed.
@org.jspecify.annotations.NullMarked
package io.saoma.support;

/// The machines on trial: each promise is broken on purpose, and a machine has to notice.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.mutant;

/// Bytes from outside, made to mislead: whatever reads them may refuse them, but neither fail, hang nor believe them.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.hostile;

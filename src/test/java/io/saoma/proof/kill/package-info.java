/// Kills, ends and stops the real till in a process of its own, and looks at what it left.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.kill;

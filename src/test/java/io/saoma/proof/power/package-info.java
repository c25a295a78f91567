/// Power cuts: what the disk may look like afterwards, and whether the book finds everything in it.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.power;

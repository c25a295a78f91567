/// The till itself: the command line and the one class that builds every object by hand.
@org.jspecify.annotations.NullMarked
package io.saoma;

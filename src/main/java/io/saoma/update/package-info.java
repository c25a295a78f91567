/// Whether there is a newer till: reads what a maintainer has signed, and fetches and installs nothing.
@org.jspecify.annotations.NullMarked
package io.saoma.update;

@org.jspecify.annotations.NullMarked
package io.saoma.print;

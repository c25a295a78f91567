@org.jspecify.annotations.NullMarked
package io.saoma.book.share;

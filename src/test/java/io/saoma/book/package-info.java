/// What the book promises, tried on real files and a real ledger.
@org.jspecify.annotations.NullMarked
package io.saoma.book;

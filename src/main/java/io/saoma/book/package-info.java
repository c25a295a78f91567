/// The memory of the till: a journal of everything that happened, and a ledger drawn from it to ask questions of.
@org.jspecify.annotations.NullMarked
package io.saoma.book;

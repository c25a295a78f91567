/// The pieces of paper that a sale can have, as nouns.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.print;

/// What is set for all tills of a shop, in the words of the journal.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.settings;

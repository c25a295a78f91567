/// The drawer between two counts, as nouns.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.shift;

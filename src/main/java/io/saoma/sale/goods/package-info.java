/// What a shop sells, as nouns, and what happens to it.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.goods;

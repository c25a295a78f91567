/// What the shop sells, as its events tell: products, categories, quick keys and the labels of its scale.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.goods;

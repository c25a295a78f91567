/// The nouns of a till: money, products, the basket, the sale and its numbers.
@org.jspecify.annotations.NullMarked
package io.saoma.sale;

/// What a shop's scale prints on its labels.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.scale;

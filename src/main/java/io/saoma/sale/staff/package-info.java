/// Who works at the till and what they may do, as nouns.
@org.jspecify.annotations.NullMarked
package io.saoma.sale.staff;

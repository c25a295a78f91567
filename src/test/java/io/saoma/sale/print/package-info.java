@org.jspecify.annotations.NullMarked
package io.saoma.sale.print;

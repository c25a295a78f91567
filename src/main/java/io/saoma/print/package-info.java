/// What is printed: receipts made of the books, wanted there first and then on paper once.
@org.jspecify.annotations.NullMarked
package io.saoma.print;

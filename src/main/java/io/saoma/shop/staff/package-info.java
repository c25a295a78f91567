/// Staff and PINs: who may do what, and how many tries are left.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.staff;

/// Tests of the shop.
@org.jspecify.annotations.NullMarked
package io.saoma.shop;

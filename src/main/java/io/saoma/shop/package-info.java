/// The shop behind the till: for now what it sells.
@org.jspecify.annotations.NullMarked
package io.saoma.shop;

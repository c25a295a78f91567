/// A whole shop in virtual time, out of one seed: the real rules, driver, gateway and book; everything around them
/// plays.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.shop;

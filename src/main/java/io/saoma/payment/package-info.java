/// The verb of the till: one payment from the wish to charge to its certain end, by pure rules and a small driver.
@org.jspecify.annotations.NullMarked
package io.saoma.payment;

/// The payment rules at work, on fakes that live beside the interfaces they fake.
@org.jspecify.annotations.NullMarked
package io.saoma.payment;

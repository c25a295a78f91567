package io.saoma.shop.staff;

import io.saoma.sale.staff.Person;

/// What came of a typed PIN.
public sealed interface Answer {

    record Right(Person person) implements Answer {}

    /// The new PIN that came with it is not theirs, and no wrong one was tried.
    record Unfit(Refusal why) implements Answer {}

    /// It was the wrong one, or none may be tried now.
    record Wrong(Standing now) implements Answer {}
}

package io.saoma.shop.settings;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Two tills of one shop, and two settings that they have in common.
final class TwoTills {

    static final String DISCOUNT = "staff.discount_percent";
    static final String LOCK = "staff.lock_minutes";

    final FakeShop shop = new FakeShop();

    final FakeShop.Till first = shop.new Till(1);

    final FakeShop.Till second = shop.new Till(2);

    static void made(Outcome outcome) {
        assertInstanceOf(Outcome.Made.class, outcome);
    }
}

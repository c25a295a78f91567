package io.saoma.payment;

import io.saoma.sale.Sale;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// A door to how a till makes an order of a sale.
public final class OrderMaking {

    private OrderMaking() {}

    public static Order order(Terms terms, Sale sale, int attempt, Instant now, RandomGenerator random) {
        return terms.order(sale, attempt, sale.total(), TradeType.NATIVE, now, random);
    }
}

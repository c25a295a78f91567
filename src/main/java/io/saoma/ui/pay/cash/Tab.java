package io.saoma.ui.pay.cash;

import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.ui.pay.Ending;
import java.util.Optional;

/// What a customer owes while cash is counted.
///
/// @param sale none before anything of the basket is paid
/// @param taken the cash that is in the drawer for it already
/// @param attempts how many orders were placed for it at WeChat
record Tab(Optional<Sale> sale, Basket basket, String cashier, Money taken, int attempts, Ending ending) {

    Money due() {
        return basket.total().minus(taken);
    }

    Tab with(Sale rungUp, Money more) {
        return new Tab(Optional.of(rungUp), basket, cashier, taken.plus(more), attempts, ending);
    }

    Tab afterAttempt(int attempt) {
        return new Tab(sale, basket, cashier, taken, attempt, ending);
    }
}

package io.saoma.book;

import io.saoma.sale.Sale;
import io.saoma.sale.basket.BasketEvent;
import java.sql.SQLException;

/// Where the baskets on the counter are kept. Only the till itself has a counter: the shared book keeps none.
interface CounterRows {

    CounterRows NONE = new CounterRows() {
        @Override
        public void post(BasketEvent event) {}

        @Override
        public void sold(Sale sale) {}
    };

    void post(BasketEvent event) throws SQLException;

    /// The sale that was rung up takes its basket away.
    void sold(Sale sale) throws SQLException;
}

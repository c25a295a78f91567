package io.saoma.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which sale the latest orders belong to: an order never changes its sale, and its events come close together.
final class RecentSales {

    private static final int MOST = 1_000;

    private final Map<String, String> sales = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    Optional<String> of(String outTradeNo) {
        return Optional.ofNullable(sales.get(outTradeNo));
    }

    void put(String outTradeNo, String saleNumber) {
        sales.put(outTradeNo, saleNumber);
    }
}

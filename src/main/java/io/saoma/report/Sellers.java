package io.saoma.report;

import io.saoma.book.Orders.Seller;
import java.util.Collection;
import java.util.List;

/// The shops, the cashiers and the tills that there are to choose from, each in order.
///
/// @param shops none where only this till's own sales are seen
public record Sellers(List<String> shops, List<String> cashiers, List<Integer> tills) {

    public static final Sellers NONE = new Sellers(List.of(), List.of(), List.of());

    static Sellers of(Collection<Seller> found) {
        return new Sellers(
                found.stream()
                        .flatMap(seller -> seller.shop().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                found.stream().map(Seller::cashier).distinct().sorted().toList(),
                found.stream().map(Seller::till).distinct().sorted().toList());
    }
}

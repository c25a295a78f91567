package io.saoma.shop;

import io.saoma.sale.Product;
import java.util.List;

/// Products that stand together on the quick keys, with the stripe that marks them.
public record Group(String name, Stripe stripe, List<Product> products) {

    /// The colours that a group may be marked with.
    public enum Stripe {
        TEA,
        FRUIT,
        SNACK,
        DAILY
    }

    public Group {
        products = List.copyOf(products);
    }
}

package io.saoma.sale.goods;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.scale.ScaleRule;
import java.time.Instant;
import java.util.List;

/// What happens to the goods of the shop, in the words of the journal.
public sealed interface GoodsEvent extends ShopEvent {

    /// A product is new, or is from now on what it says here; the code tells which one.
    record ProductSaved(Product product, Instant at) implements GoodsEvent {}

    /// The shop does not sell it any more.
    record ProductRetired(String code, Instant at) implements GoodsEvent {}

    /// A whole sheet of products that are new or changed: all of them at once, or none.
    record ProductsImported(List<Product> products, Instant at) implements GoodsEvent {

        public ProductsImported {
            products = List.copyOf(products);
        }
    }

    /// These are the categories, in this order; products of any other one are in none.
    record CategoriesArranged(List<Category> categories, Instant at) implements GoodsEvent {

        public CategoriesArranged {
            categories = List.copyOf(categories);
        }
    }

    /// A category has another name, and its products stay in it.
    record CategoryRenamed(String from, String to, Instant at) implements GoodsEvent {}

    /// These are the quick keys, in this order.
    record QuickKeysArranged(List<QuickKey> keys, Instant at) implements GoodsEvent {

        public QuickKeysArranged {
            keys = List.copyOf(keys);
        }
    }

    /// So the shop's scales write their labels.
    record ScaleRulesArranged(List<ScaleRule> rules, Instant at) implements GoodsEvent {

        public ScaleRulesArranged {
            rules = List.copyOf(rules);
        }
    }
}

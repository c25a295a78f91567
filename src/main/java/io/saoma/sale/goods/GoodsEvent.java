package io.saoma.sale.goods;

import io.saoma.sale.Rejoined;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.TakenOver;
import io.saoma.sale.scale.ScaleRule;
import java.time.Instant;
import java.util.List;

/// What happens to the goods of the shop, in the words of the journal.
public sealed interface GoodsEvent extends ShopEvent {

    /// What a person changes about them, at whichever till.
    sealed interface Change extends GoodsEvent {}

    /// A till has taken over what was changed, here or at another till, from the row of changes that all tills of a
    /// shop have in common. With the first one of a shop its goods begin anew, so that all tills have the same.
    ///
    /// @param version of the shop's goods with this change; it follows the one before, none is left out
    /// @param till where it was changed
    /// @param at when this till took it over
    record GoodsTakenOver(String shop, long version, int till, Change change, Instant at)
            implements GoodsEvent, TakenOver {

        public GoodsTakenOver {
            if (version < 1) {
                throw new IllegalArgumentException("no version: " + version);
            }
        }
    }

    /// The row of changes was no longer the one that this till knew, for its server had been put back to an
    /// earlier state. From now on it is known anew up to this change; the till's goods stay what they are.
    ///
    /// @param version 0 where none of it is known
    /// @param till at which the change was made
    /// @param made when
    record GoodsRejoined(String shop, long version, int till, Instant made, Instant at)
            implements GoodsEvent, Rejoined {}

    /// These are all goods of the shop, whatever they were before.
    record GoodsLaidOut(
            List<Product> products, List<Category> categories, List<QuickKey> keys, List<ScaleRule> rules, Instant at)
            implements Change {

        public GoodsLaidOut {
            products = List.copyOf(products);
            categories = List.copyOf(categories);
            keys = List.copyOf(keys);
            rules = List.copyOf(rules);
        }
    }

    /// A product is new, or is from now on what it says here; the code tells which one.
    record ProductSaved(Product product, Instant at) implements Change {}

    /// The shop does not sell it any more.
    record ProductRetired(String code, Instant at) implements Change {}

    /// A whole sheet of products that are new or changed: all of them at once, or none.
    record ProductsImported(List<Product> products, Instant at) implements Change {

        public ProductsImported {
            products = List.copyOf(products);
        }
    }

    /// These are the categories, in this order; products of any other one are in none.
    record CategoriesArranged(List<Category> categories, Instant at) implements Change {

        public CategoriesArranged {
            categories = List.copyOf(categories);
        }
    }

    /// A category has another name, and its products stay in it.
    record CategoryRenamed(String from, String to, Instant at) implements Change {}

    /// These are the quick keys, in this order.
    record QuickKeysArranged(List<QuickKey> keys, Instant at) implements Change {

        public QuickKeysArranged {
            keys = List.copyOf(keys);
        }
    }

    /// So the shop's scales write their labels.
    record ScaleRulesArranged(List<ScaleRule> rules, Instant at) implements Change {

        public ScaleRulesArranged {
            rules = List.copyOf(rules);
        }
    }
}

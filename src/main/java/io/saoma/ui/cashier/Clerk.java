package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import io.saoma.ui.cashier.Input.Amount;
import io.saoma.ui.cashier.Input.Barcode;
import io.saoma.ui.cashier.Input.Count;
import io.saoma.ui.cashier.Input.Name;
import io.saoma.ui.cashier.Input.Weight;
import io.saoma.ui.cashier.Input.Wrong;
import io.saoma.ui.cashier.Meaning.Item;
import io.saoma.ui.cashier.Meaning.Nothing;
import io.saoma.ui.cashier.Meaning.Times;
import io.saoma.ui.cashier.Meaning.Unclear;
import io.saoma.ui.cashier.Meaning.Unknown;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Knows the shop's goods, and so what a typed line comes to.
final class Clerk {

    private static final int SHOWN_SIGNS = 14;
    private static final int SHOWN_NAMES = 3;

    private final Supplier<Catalogue> goods;

    /// @param goods as they are at each moment
    Clerk(Supplier<Catalogue> goods) {
        this.goods = goods;
    }

    /// `waiting` is a quantity typed before; one typed in this line goes before it.
    Meaning understand(String typed, int waiting) {
        return switch (InputLine.read(typed)) {
            case Input.Nothing _ -> new Nothing();
            case Count(var count) -> new Times(count);
            case Amount amount -> amount(amount, pieces(amount.count(), waiting));
            case Barcode(var count, var digits) -> barcode(digits, pieces(count, waiting));
            case Name(var count, var beginning) -> named(beginning, pieces(count, waiting));
            case Weight(var grams, var text) -> weighed(text, grams);
            case Wrong(var fault) -> unclear(fault.key());
        };
    }

    /// A product may be called "water 550"; that is then not water for 550 yuan.
    private Meaning amount(Amount amount, int pieces) {
        var catalogue = goods.get();
        if (!amount.name().isEmpty() && !catalogue.named(amount.text()).isEmpty()) {
            return named(amount.text(), pieces);
        }
        var name = amount.name().isEmpty() ? catalogue.nameOfAmount() : amount.name();
        return new Item(new Line("", name, amount.price(), pieces));
    }

    private Meaning barcode(String digits, int pieces) {
        var catalogue = goods.get();
        return catalogue
                .withBarcode(digits)
                .map(product -> sell(product, pieces))
                .or(() -> catalogue.labelled(digits).map(line -> packet(line, pieces)))
                .orElseGet(() -> new Unknown(digits, Sentence.of("input.unknownBarcode", brief(digits))));
    }

    /// What a scanner sent: a code of goods or nothing, and never money.
    Meaning scanned(String code, int pieces) {
        return barcode(code, pieces);
    }

    private static Meaning packet(Line labelled, int pieces) {
        return pieces == 1 ? new Item(labelled) : unclear("input.labelsOneByOne");
    }

    private Meaning named(String beginning, int pieces) {
        var found = goods.get().meant(beginning);
        return found.size() == 1 ? sell(found.getFirst(), pieces) : notOne(beginning, found);
    }

    private Meaning weighed(String text, Grams grams) {
        var catalogue = goods.get();
        var found = catalogue.withBarcode(text).map(List::of).orElseGet(() -> catalogue.meant(text));
        if (found.size() != 1) {
            return notOne(text, found);
        }
        var product = found.getFirst();
        if (product.unit() != Unit.KILOGRAM) {
            return unclear("input.byPiece", brief(product.name()));
        }
        var line = product.line(grams);
        return line.sum().chargeable() ? new Item(line) : unclear("input.zero");
    }

    private static Meaning notOne(String beginning, List<Product> found) {
        return found.isEmpty()
                ? unclear("input.unknownName", brief(beginning))
                : unclear("input.severalNames", found.size(), names(found));
    }

    private static int pieces(int typed, int waiting) {
        return typed > 1 ? typed : waiting;
    }

    /// So many pieces of a product; what is sold by weight has to be weighed.
    Meaning sell(Product product, int pieces) {
        return product.unit() == Unit.PIECE
                ? new Item(product.line(new Pieces(pieces)))
                : unclear("input.toWeigh", brief(product.name()));
    }

    private static Unclear unclear(String key, Object... args) {
        return new Unclear(Sentence.of(key, args));
    }

    private static String names(List<Product> found) {
        return found.stream().limit(SHOWN_NAMES).map(Product::name).collect(Collectors.joining("、"));
    }

    private static String brief(String text) {
        var signs = text.codePointCount(0, text.length());
        return signs <= SHOWN_SIGNS ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN_SIGNS)) + "…";
    }
}

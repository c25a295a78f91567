package io.saoma.shop.goods;

import io.saoma.sale.goods.Product;
import io.saoma.shop.pinyin.Initials;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds products by what a cashier types, quickly enough for each key of twenty thousand products.
///
/// Large and small letters, wide and narrow ones, and blanks make no difference.
final class Finder {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Shorter names first: of all that fit equally, more of them was typed.
    private final List<Entry> entries;

    Finder(Collection<Product> products) {
        entries = products.stream()
                .map(Entry::of)
                .sorted(Comparator.comparingInt(entry -> entry.name.length()))
                .toList();
    }

    /// All that fit, by how well they do; those that fit equally in the order of a list for the cashier.
    Map<Fit, List<Product>> find(String text) {
        var found = new EnumMap<Fit, List<Product>>(Fit.class);
        var typed = plain(text);
        if (typed.isEmpty()) {
            return found;
        }
        for (var entry : entries) {
            var fit = entry.fit(typed);
            if (fit != Fit.NOT_AT_ALL) {
                found.computeIfAbsent(fit, _ -> new ArrayList<>()).add(entry.product);
            }
        }
        return found;
    }

    private static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(narrow).replaceAll("");
    }

    private record Entry(Product product, String name, String code, Initials initials) {

        static Entry of(Product product) {
            return new Entry(product, plain(product.name()), plain(product.code()), Initials.of(product.name()));
        }

        Fit fit(String typed) {
            return better(byName(typed), better(byInitials(typed), byCode(typed)));
        }

        private Fit byName(String typed) {
            return switch (name.indexOf(typed)) {
                case -1 -> Fit.NOT_AT_ALL;
                case 0 -> name.length() == typed.length() ? Fit.NAME : Fit.NAME_BEGINS;
                default -> Fit.NAME_PART;
            };
        }

        private Fit byInitials(String typed) {
            return switch (initials.indexOf(typed)) {
                case -1 -> Fit.NOT_AT_ALL;
                case 0 -> initials.length() == typed.length() ? Fit.INITIALS : Fit.INITIALS_BEGIN;
                default -> Fit.INITIALS_PART;
            };
        }

        private Fit byCode(String typed) {
            if (code.startsWith(typed)) {
                return code.length() == typed.length() ? Fit.CODE : Fit.CODE_BEGINS;
            }
            return Fit.NOT_AT_ALL;
        }

        private static Fit better(Fit one, Fit other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }
}

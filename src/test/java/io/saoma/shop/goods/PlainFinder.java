package io.saoma.shop.goods;

import io.saoma.sale.goods.Product;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/// The slow and obvious judge of finding: it writes down every way in which a name may be spelled, and asks for each
/// product one question after the other.
final class PlainFinder {

    /// The signs of the tests, and how a schoolbook reads them.
    static final Map<String, List<String>> READINGS = Map.of(
            "长", List.of("c", "z"),
            "重", List.of("c", "z"),
            "行", List.of("h", "x"),
            "水", List.of("s"),
            "茶", List.of("c"),
            "奶", List.of("n"),
            "矿", List.of("k"),
            "乐", List.of("l", "y"));

    private static final List<BiPredicate<Product, String>> QUESTIONS = List.of(
            (product, typed) -> plain(product.name()).equals(typed),
            (product, typed) -> plain(product.code()).equals(typed),
            (product, typed) -> plain(product.name()).startsWith(typed),
            (product, typed) -> spellings(product.name()).contains(typed),
            (product, typed) -> spellings(product.name()).stream().anyMatch(it -> it.startsWith(typed)),
            (product, typed) -> plain(product.name()).contains(typed),
            (product, typed) -> spellings(product.name()).stream().anyMatch(it -> it.contains(typed)),
            (product, typed) -> plain(product.code()).startsWith(typed));

    private PlainFinder() {}

    static List<Product> find(List<Product> products, String text) {
        return QUESTIONS.stream()
                .map(question -> of(products, text, question))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// Those of the first question to which any product says yes.
    static List<Product> meant(List<Product> products, String text) {
        return QUESTIONS.stream()
                .map(question -> of(products, text, question))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Product> of(List<Product> products, String text, BiPredicate<Product, String> question) {
        var typed = plain(text);
        return products.stream()
                .filter(product -> !typed.isEmpty() && question.test(product, typed))
                .sorted(Comparator.comparingInt(product -> plain(product.name()).length()))
                .toList();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    static List<String> spellings(String name) {
        var spellings = List.of("");
        for (var sign : plain(name).codePoints().mapToObj(Character::toString).toList()) {
            var longer = new ArrayList<String>();
            for (var spelling : spellings) {
                letters(sign).forEach(letter -> longer.add(spelling + letter));
            }
            spellings = longer;
        }
        return spellings;
    }

    private static List<String> letters(String sign) {
        return READINGS.getOrDefault(sign, List.of(sign.matches("[a-z0-9]") ? sign : ""));
    }
}

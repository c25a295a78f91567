package io.saoma.shop.goods;

import static java.util.stream.Collectors.toMap;

import io.saoma.sale.Line;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.GoodsLaidOut;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.scale.ScaleLabel;
import io.saoma.sale.scale.ScaleLabel.Priced;
import io.saoma.sale.scale.ScaleLabel.Weighed;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.accord.Seen;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What the shop sells, as all events until now tell; it never changes, each event makes a new one.
public final class Catalogue {

    public static final Catalogue EMPTY = of(List.of());

    private static final Pattern FILLING = Pattern.compile("^0+(?=.)");

    private final Stock stock;
    private final Map<String, Category> categories;
    private final List<QuickKey> quickKeys;
    private final List<ScaleRule> scaleRules;
    private final Seen seen;
    private final Finder finder;

    private Catalogue(Folding folded) {
        stock = folded.stock;
        categories = folded.categories;
        quickKeys = folded.quickKeys;
        scaleRules = folded.scaleRules;
        seen = folded.seen;
        finder = new Finder(stock.products().values());
    }

    /// The catalogue that these events, from the first one on, tell of.
    public static Catalogue of(List<GoodsEvent> events) {
        var folding = new Folding();
        events.forEach(folding::live);
        return new Catalogue(folding);
    }

    /// The catalogue after this event too; the same one where the event does not fit.
    public Catalogue after(GoodsEvent event) {
        var folding = new Folding(stock, categories, quickKeys, scaleRules, seen);
        return folding.live(event) ? new Catalogue(folding) : this;
    }

    /// The same with one change that is made for all tills, wherever its number will be; the same one where it does not
    /// fit.
    public Catalogue with(GoodsEvent.Change change) {
        var folding = new Folding(stock, categories, quickKeys, scaleRules, seen);
        return folding.take(change) ? new Catalogue(folding) : this;
    }

    /// Whether there is nothing in it.
    public boolean isEmpty() {
        return stock.products().isEmpty() && categories.isEmpty() && scaleRules.isEmpty();
    }

    /// Up to which change that its tills have in common this is known.
    public Seen seen() {
        return seen;
    }

    /// All of it as one event, for tills that have none of it.
    public GoodsLaidOut laidOut(Instant at) {
        return new GoodsLaidOut(products(), categories(), quickKeys, scaleRules, at);
    }

    /// All products, those first that have been in it for longest.
    public List<Product> products() {
        return List.copyOf(stock.products().values());
    }

    /// All products as they stand in the shop: category after category in their order, then those in none.
    public List<Product> shelved() {
        var names = List.copyOf(categories.keySet());
        var ranks = IntStream.range(0, names.size()).boxed().collect(toMap(names::get, rank -> rank));
        return stock.products().values().stream()
                .sorted(Comparator.comparingInt(product -> ranks.getOrDefault(product.category(), names.size())))
                .toList();
    }

    /// The category of a product; empty where it is in none.
    public Optional<Category> category(Product product) {
        return Optional.ofNullable(categories.get(product.category()));
    }

    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    /// The products of a category, none where the shop has no such category.
    public List<Product> in(Category category) {
        return stock.products().values().stream()
                .filter(product -> product.category().equals(category.name()))
                .toList();
    }

    public List<QuickKey> quickKeys() {
        return quickKeys;
    }

    /// The product on a quick key of this catalogue.
    public Product on(QuickKey key) {
        return product(key.code()).orElseThrow();
    }

    public List<ScaleRule> scaleRules() {
        return scaleRules;
    }

    public Optional<Product> product(String code) {
        return Optional.ofNullable(stock.products().get(code));
    }

    public Optional<Product> withBarcode(String barcode) {
        return Optional.ofNullable(stock.owners().get(barcode)).flatMap(this::product);
    }

    /// What a scale's label with this barcode puts into the basket; empty where no rule of the shop reads it, or where
    /// its product is unknown, costs nothing, or was weighed and is not sold by weight.
    public Optional<Line> labelled(String barcode) {
        return scaleRules.stream()
                .flatMap(rule -> rule.read(barcode).stream())
                .findFirst()
                .flatMap(label -> coded(label.code()).flatMap(product -> line(label, product, barcode)))
                .filter(line -> line.sum().chargeable());
    }

    /// A packet that has its own price is one piece, since no weight would come to exactly that price.
    private static Optional<Line> line(ScaleLabel label, Product product, String barcode) {
        return switch (label) {
            case Priced(var _, var price) -> Optional.of(new Line(barcode, product.name(), price, 1));
            case Weighed(var _, var grams)
            when grams > 0 && product.unit() == Unit.KILOGRAM -> Optional.of(product.line(new Grams(grams)));
            case Weighed _ -> Optional.empty();
        };
    }

    private Optional<Product> coded(String digits) {
        return product(digits).or(() -> product(FILLING.matcher(digits).replaceFirst("")));
    }

    /// All products that fit what a cashier types, the best first: by the name, the code, how the name begins, its
    /// pinyin initials, how those begin, a part of the name, a part of its initials, how the code begins.
    public List<Product> find(String text) {
        return finder.find(text).values().stream().flatMap(Collection::stream).toList();
    }

    /// Of what `find` finds, those that fit as well as the first: one alone is what the cashier means.
    public List<Product> meant(String text) {
        return finder.find(text).values().stream().findFirst().map(List::copyOf).orElse(List.of());
    }

    /// The products of exactly this name, else all whose names begin so.
    public List<Product> named(String text) {
        var found = finder.find(text);
        return List.copyOf(found.getOrDefault(Fit.NAME, found.getOrDefault(Fit.NAME_BEGINS, List.of())));
    }

    /// Codes that no product has or had, for those to which nobody gives one; as many as are wanted.
    public Stream<String> freshCodes() {
        return LongStream.iterate(stock.lastNumber() + 1, number -> number + 1)
                .mapToObj(Long::toString)
                .filter(code -> product(code).isEmpty());
    }

    /// How an amount without a name is called on the receipt and in the customer's WeChat; the shop's words, not the
    /// screen's, so they do not change with the language of the till.
    public String nameOfAmount() {
        return "自由金额";
    }
}

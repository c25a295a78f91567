package io.saoma.report;

import io.saoma.book.DeskBook.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of the tills that share a book somebody wants to see; what is empty leaves none out.
public record SeenTills(Optional<String> shop, Optional<Integer> till) {

    public static final SeenTills ALL = new SeenTills(Optional.empty(), Optional.empty());

    public static SeenTills of(Scope scope) {
        return new SeenTills(scope.shop(), scope.till());
    }

    Scope scope() {
        return new Scope(shop, till);
    }

    /// The tills of another shop, or of all shops; which number was wanted is forgotten.
    public SeenTills in(Optional<String> other) {
        return new SeenTills(other, Optional.empty());
    }

    /// The tills of this number, or all.
    public SeenTills at(Optional<Integer> other) {
        return new SeenTills(shop, other);
    }

    /// The shops to choose from; none where there is one alone.
    public List<String> shops(List<KnownTill> known) {
        var shops = known.stream().map(KnownTill::shop).distinct().toList();
        return shops.size() > 1 ? shops : List.of();
    }

    /// The numbers to choose from in the shop that is seen; none where there is one alone.
    public List<Integer> tills(List<KnownTill> known) {
        var tills = known.stream()
                .filter(it -> shop.filter(name -> !name.equals(it.shop())).isEmpty())
                .map(KnownTill::number)
                .distinct()
                .sorted()
                .toList();
        return tills.size() > 1 || till.isPresent() ? tills : List.of();
    }

    /// What is seen next by whoever goes through all of them: shop after shop, and in each its tills.
    public SeenTills next(List<KnownTill> known) {
        var all = new ArrayList<SeenTills>(List.of(ALL));
        if (shops(known).isEmpty()) {
            all.addAll(each(ALL, known));
        }
        for (var name : shops(known)) {
            var whole = ALL.in(Optional.of(name));
            all.add(whole);
            all.addAll(each(whole, known));
        }
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    private static List<SeenTills> each(SeenTills whole, List<KnownTill> known) {
        return whole.tills(known).stream()
                .map(number -> whole.at(Optional.of(number)))
                .toList();
    }
}

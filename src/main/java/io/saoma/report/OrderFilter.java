package io.saoma.report;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Wanted;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Which sales somebody wants to see; what is empty leaves none out.
///
/// @param practice whether this till is in practice; one that sells sees practice where that is the kind wanted
/// @param everywhere whether the sales of all tills are wanted, which the shared book has
/// @param shop of all tills those of this one; never without `everywhere`
/// @param least the smallest total
/// @param most the greatest total
/// @param text as it was typed
public record OrderFilter(
        boolean practice,
        boolean everywhere,
        Optional<String> shop,
        Period period,
        Optional<SaleKind> kind,
        Optional<String> cashier,
        Optional<Integer> till,
        Optional<Means> means,
        Optional<Money> least,
        Optional<Money> most,
        String text) {

    /// Every sale of a period.
    public static OrderFilter of(boolean practice, Period period) {
        return new OrderFilter(
                practice,
                false,
                Optional.empty(),
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /// Every sale of a day.
    public static OrderFilter of(boolean practice, LocalDate day) {
        return of(practice, Period.of(day));
    }

    public OrderFilter during(Period other) {
        return new OrderFilter(practice, everywhere, shop, other, kind, cashier, till, means, least, most, text);
    }

    public OrderFilter of(Optional<SaleKind> other) {
        return new OrderFilter(practice, everywhere, shop, period, other, cashier, till, means, least, most, text);
    }

    public OrderFilter by(Optional<String> otherCashier) {
        return new OrderFilter(practice, everywhere, shop, period, kind, otherCashier, till, means, least, most, text);
    }

    public OrderFilter at(Optional<Integer> otherTill) {
        return new OrderFilter(practice, everywhere, shop, period, kind, cashier, otherTill, means, least, most, text);
    }

    public OrderFilter paidBy(Optional<Means> other) {
        return new OrderFilter(practice, everywhere, shop, period, kind, cashier, till, other, least, most, text);
    }

    public OrderFilter between(Optional<Money> otherLeast, Optional<Money> otherMost) {
        return new OrderFilter(
                practice, everywhere, shop, period, kind, cashier, till, means, otherLeast, otherMost, text);
    }

    public OrderFilter typed(String otherText) {
        return new OrderFilter(practice, everywhere, shop, period, kind, cashier, till, means, least, most, otherText);
    }

    /// The same of all tills, or of this one alone.
    public OrderFilter everywhere(boolean all) {
        var at = all == everywhere ? till : Optional.<Integer>empty();
        return new OrderFilter(
                practice, all, all ? shop : Optional.empty(), period, kind, cashier, at, means, least, most, text);
    }

    public OrderFilter in(Optional<String> otherShop) {
        return new OrderFilter(practice, everywhere, otherShop, period, kind, cashier, till, means, least, most, text);
    }

    /// The same period and text, with nothing else left out.
    public OrderFilter widened() {
        return of(practice, period).everywhere(everywhere).typed(text);
    }

    /// Whose sales are seen, where it is not this till alone.
    public Optional<Scope> scope() {
        return everywhere ? Optional.of(new Scope(shop, till)) : Optional.empty();
    }

    /// In how many ways sales are left out, besides by period and text.
    public long count() {
        return Stream.of(shop, kind, cashier, till, means, least.or(() -> most))
                .filter(Optional::isPresent)
                .count();
    }

    /// The mode whose sales are seen.
    public boolean seesPractice() {
        return practice || kind.filter(SaleKind.PRACTICE::equals).isPresent();
    }

    Wanted wanted() {
        return new Wanted(
                seesPractice(),
                kind,
                cashier,
                till,
                means,
                least,
                most,
                OrderSearch.of(text).meant());
    }
}

package io.saoma.report.reconcile;

import io.saoma.payment.PaymentNumber;
import io.saoma.payment.bill.BillRow.Trade;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which rows of a merchant's bill are those of these tills: a merchant number may have many tills, and other programs.
///
/// A till's numbers begin with practice and till; two shops may both have a till 1, so what the payer reads has to
/// begin with the shop's name as well.
public record Scope(boolean practice, List<Place> places) {

    public Scope {
        places = List.copyOf(places);
    }

    /// Of one till.
    public static Scope of(boolean practice, int till, String shop) {
        return new Scope(practice, List.of(new Place(shop, till)));
    }

    /// Whether they are several tills'.
    public boolean several() {
        return places.size() > 1;
    }

    boolean holds(Trade trade) {
        return place(trade).isPresent();
    }

    /// At which of the tills it was placed. Where the name of one shop begins as another's, it is the longer one.
    Optional<Place> place(Trade trade) {
        var sale = PaymentNumber.saleOf(trade.outTradeNo()).filter(it -> it.practice() == practice);
        var body = letters(trade.body());
        return places.stream()
                .filter(it -> sale.isPresent() && sale.get().till() == it.till())
                .filter(it -> body.startsWith(letters(it.shop())))
                .max(Comparator.comparingInt(it -> it.shop().length()));
    }

    /// WeChat leaves some signs out of what the payer reads.
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

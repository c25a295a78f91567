package io.saoma.ui.pay.cash;

import io.saoma.sale.Money;
import java.text.Normalizer;
import java.util.Optional;

/// All that is shown of the cash at one moment.
///
/// @param due what is still to be paid; below zero where the shop pays
/// @param taken what is in the drawer for this sale already
/// @param tendered what was typed; as much as is due where nothing was, none where it is no amount
/// @param typed whether something was
/// @param payable whether WeChat may still take money for an order of this sale
public record CashFace(Stage stage, Money due, Money taken, Optional<Money> tendered, boolean typed, boolean payable) {

    /// How far the cashier has come.
    public enum Stage {
        COUNTING,
        WRITING,
        DONE
    }

    static CashFace counting(Tab tab, String text, boolean payable) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('。', '.')
                .strip();
        var tendered = plain.isEmpty() ? Optional.of(tab.due()) : Money.parse(plain);
        return new CashFace(Stage.COUNTING, tab.due(), tab.taken(), tendered, !plain.isEmpty(), payable);
    }

    CashFace payable(boolean now) {
        return new CashFace(stage, due, taken, tendered, typed, now);
    }

    CashFace at(Stage next) {
        return new CashFace(next, due, taken, tendered, typed, payable);
    }

    public boolean enough() {
        return tendered.filter(money -> fits(money)).isPresent();
    }

    /// What goes back to the customer.
    public Money change() {
        return tendered.filter(money -> fits(money))
                .map(money -> money.minus(due))
                .orElse(Money.ZERO);
    }

    /// What the customer has to add, in cash or by WeChat; none where it is enough or no amount.
    public Optional<Money> missing() {
        return tendered.filter(money -> !fits(money) && money.isPositive()).map(due::minus);
    }

    private boolean fits(Money money) {
        return due.isPositive() ? money.compareTo(due) >= 0 : money.equals(due);
    }
}

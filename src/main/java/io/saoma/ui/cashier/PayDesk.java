package io.saoma.ui.cashier;

import io.saoma.payment.AuthCode;
import io.saoma.payment.PaymentNumber;
import io.saoma.sale.Basket;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Where the basket goes to be paid: by WeChat, in cash, or by what a customer holds out on a phone.
final class PayDesk {

    private final Supplier<Catalogue> goods;
    private final EntryDesk entry;
    private final Handover handover;
    private final Consumer<Basket> checkout;
    private final Consumer<Basket> cash;
    private Consumer<String> finder = _ -> {};
    private Optional<BiConsumer<Basket, AuthCode>> taker = Optional.empty();

    /// @param goods as they are at each moment
    PayDesk(
            Supplier<Catalogue> goods,
            EntryDesk entry,
            Handover handover,
            Consumer<Basket> checkout,
            Consumer<Basket> cash) {
        this.goods = goods;
        this.entry = entry;
        this.handover = handover;
        this.checkout = checkout;
        this.cash = cash;
    }

    void onNumber(Consumer<String> willing) {
        finder = willing;
    }

    void onCode(BiConsumer<Basket, AuthCode> willing) {
        taker = Optional.of(willing);
    }

    void charge() {
        handOut(checkout, handover.chargeObstacleProperty());
    }

    void cash() {
        handOut(cash, handover.obstacleProperty());
    }

    /// Whether a customer holds this out: a code that pays, or the number of a payment that he says he has made,
    /// unless goods bear it.
    boolean knows(String digits) {
        return (AuthCode.isOne(digits) || PaymentNumber.of(digits).isPresent())
                && goods.get().withBarcode(digits).isEmpty();
    }

    /// Takes what a customer holds out.
    void take(String digits) {
        if (AuthCode.isOne(digits)) {
            charge(new AuthCode(digits));
        } else {
            finder.accept(digits);
        }
    }

    private void charge(AuthCode code) {
        if (handover.frozen()) {
            entry.complain(Sentence.of("bycode.locked"));
        } else if (taker.isEmpty()) {
            entry.complain(Sentence.of("bycode.notTaken"));
        } else {
            var willing = taker.get();
            handOut(basket -> willing.accept(basket, code), handover.chargeObstacleProperty());
        }
    }

    /// Once, with what is still typed in it.
    private void handOut(Consumer<Basket> payment, ReadOnlyObjectProperty<Optional<Sentence>> inTheWay) {
        if (entry.take()) {
            handover.give(payment, inTheWay).ifPresent(entry::complain);
        }
    }
}

package io.saoma.ui.pay.cash;

import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.ui.pay.Ending;
import io.saoma.ui.pay.PayStand;
import java.util.List;

/// The cash counter at a stand without a window, and what was sold there.
final class CashStand {

    final PayStand stand = new PayStand();
    final Ending ending = new Ending(() -> stand.heard.add("sold"), () -> stand.heard.add("kept"));

    void open(long fen) {
        counter().open(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(fen), 1)), "王小雨", ending);
    }

    CashCounter counter() {
        return stand.cash;
    }

    CashViewModel cash() {
        return counter().currentProperty().get().orElseThrow();
    }

    CashFace face() {
        return cash().faceProperty().get();
    }

    List<Cash> sold() {
        return stand.book.events().stream()
                .filter(SoldForCash.class::isInstance)
                .map(event -> ((SoldForCash) event).cash())
                .toList();
    }

    static Cash cashOf(long due, long tendered) {
        return new Cash(new Money(due), new Money(tendered));
    }
}

package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.sale.goods.Product;
import io.saoma.shop.DemoShop;
import java.util.ArrayList;
import java.util.List;

/// A cashier at the counter without a window, and what was charged there.
final class Counter {

    static final Line WATER = new Line("6921168509256", "矿泉水", new Money(2_00), 1);

    final List<Basket> charged = new ArrayList<>();
    final FakeKeeper keeper = new FakeKeeper();
    final CashierViewModel cashier =
            new CashierViewModel(DemoShop.catalogue(), keeper, charged::add, _ -> {}, () -> {});

    void type(String... lines) {
        type(cashier, lines);
    }

    static void type(CashierViewModel cashier, String... lines) {
        for (var line : lines) {
            cashier.inputProperty().set(line);
            cashier.enter();
        }
    }

    Basket basket() {
        return cashier.workProperty().get().basket();
    }

    String problem() {
        return cashier.problemProperty().get().orElseThrow().key();
    }

    static Product milkTea() {
        return DemoShop.catalogue().product("1001").orElseThrow();
    }

    static Line amount(long fen) {
        return new Line("", "自由金额", new Money(fen), 1);
    }
}

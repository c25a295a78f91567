package io.saoma.ui.staff;

import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import javafx.beans.value.ObservableValue;

/// A till's window with a basket in it, for screens of the staff to stand in.
final class Stand {

    private Stand() {}

    static TillWindow window(Language language, boolean practice, ObservableValue<Instant> now) {
        var cashier = new CashierViewModel(DemoShop.catalogue(), new FakeKeeper(), _ -> {}, _ -> {}, () -> {});
        cashier.inputProperty().set("咖啡 100");
        cashier.enter();
        var strip = new StripViewModel(new Notices(), now, new StripViewModel.Place("一号店", "1", ""));
        return new TillWindow(strip, practice, language, messages -> new CashierController(cashier, messages));
    }
}

package io.saoma.ui.orders;

import io.saoma.ui.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// The keys of the orders' screen; at a manager's desk, where nothing is sold, there are fewer.
final class OrdersKeys {

    private final OrdersViewModel viewModel;
    private final DetailController detail;
    private final TextField searchField;

    OrdersKeys(OrdersViewModel viewModel, DetailController detail, TextField searchField) {
        this.viewModel = viewModel;
        this.detail = detail;
        this.searchField = searchField;
    }

    List<Key> all() {
        var home = viewModel.home();
        var keys = new ArrayList<Key>();
        keys.add(Key.pressed(KeyCode.ENTER, home ? "orders.keyFirst" : "orders.keyEnter", viewModel::enter));
        keys.addAll(listKeys());
        keys.addAll(periodKeys());
        if (!home) {
            keys.add(Key.withCtrl(KeyCode.P, "orders.receipt", () -> {
                viewModel.detail().showReceipt();
                return true;
            }));
        }
        keys.addAll(wayKeys());
        if (!home) {
            keys.add(Key.pressed(KeyCode.F8, "claim.says", viewModel::find));
        }
        keys.add(Key.pressed(KeyCode.F9, "orders.refund", viewModel.detail()::refund));
        keys.add(Key.pressed(KeyCode.ESCAPE, home ? "orders.keyEscHome" : "orders.keyEsc", viewModel::back));
        if (viewModel.othersToSee()) {
            keys.add(Key.withCtrl(KeyCode.T, "orders.keyEverywhere", () -> {
                viewModel.showOtherwise();
                return true;
            }));
        }
        return keys;
    }

    private List<Key> listKeys() {
        return List.of(
                Key.pressed(KeyCode.UP, "orders.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "orders.keyDown", viewModel::down),
                Key.pressed(KeyCode.PAGE_UP, "orders.keyPageUp", () -> detail.scroll(-1)),
                Key.pressed(KeyCode.PAGE_DOWN, "orders.keyPageDown", () -> detail.scroll(1)));
    }

    private List<Key> periodKeys() {
        var search = viewModel.search();
        return List.of(
                Key.pressed(KeyCode.F2, "orders.today", search::showToday),
                Key.pressed(KeyCode.F3, "orders.yesterday", search::showYesterday),
                Key.pressed(KeyCode.LEFT, "orders.keyEarlier", untyped(() -> search.moveDay(-1))),
                Key.pressed(KeyCode.RIGHT, "orders.keyLater", untyped(() -> search.moveDay(1))),
                Key.withCtrl(KeyCode.LEFT, "orders.weekEarlier", untyped(() -> search.moveWeek(-1))),
                Key.withCtrl(KeyCode.RIGHT, "orders.weekLater", untyped(() -> search.moveWeek(1))));
    }

    private List<Key> wayKeys() {
        return List.of(
                Key.pressed(KeyCode.F4, "orders.filter", viewModel::chooseFilter),
                Key.pressed(KeyCode.F6, "orders.keyGroup", viewModel::groupOtherwise),
                Key.pressed(KeyCode.F5, "orders.refresh", viewModel::refresh),
                Key.pressed(KeyCode.F7, "orders.keyHangs", viewModel::showHangs),
                Key.pressed(KeyCode.F10, "report.title", viewModel::report),
                Key.pressed(KeyCode.F12, "reconcile.title", viewModel::reconcile));
    }

    /// In a text, these keys move within it.
    private BooleanSupplier untyped(Runnable action) {
        return Key.when(() -> searchField.getText().isEmpty(), action);
    }
}

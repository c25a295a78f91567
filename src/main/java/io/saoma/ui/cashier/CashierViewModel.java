package io.saoma.ui.cashier;

import io.saoma.payment.AuthCode;
import io.saoma.sale.Basket;
import io.saoma.sale.basket.BasketKeeper;
import io.saoma.sale.basket.StandingBaskets;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import io.saoma.ui.TrayCard;
import io.saoma.ui.cashier.beside.Permission;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the cashier has typed and what is in the basket, until it is charged.
///
/// `charge` hands the basket out and freezes it; whoever took it says `done` when it is paid, or `resume` when the
/// cashier goes on with it. Whatever was typed stays in the line until it is understood.
public final class CashierViewModel {

    private final ObjectProperty<Catalogue> catalogue;
    private final Runnable orders;
    private final BasketDesk desk;
    private final Handover handover;
    private final UnknownDesk unknown = new UnknownDesk();
    private final EntryDesk entry;
    private final PayDesk pay;
    private final BesideDesk beside;
    private final ObservableList<TrayCard> tray = FXCollections.observableArrayList();

    /// `checkout` takes the basket to the payment by WeChat and `cash` to that in cash; `orders` shows the orders.
    public CashierViewModel(
            Catalogue catalogue,
            BasketKeeper keeper,
            Consumer<Basket> checkout,
            Consumer<Basket> cash,
            Runnable orders) {
        this.catalogue = new SimpleObjectProperty<>(catalogue);
        this.desk = new BasketDesk(keeper);
        this.handover = new Handover(desk);
        this.beside = new BesideDesk(desk, handover.frozenProperty(), handover::ask);
        this.orders = orders;
        entry = new EntryDesk(new Clerk(this.catalogue::get), desk, unknown, handover::frozen);
        pay = new PayDesk(this.catalogue::get, entry, handover, checkout, cash);
        handover.stoppedProperty().subscribe(_ -> entry.forgive());
    }

    /// Enter: takes what is typed; on an empty line it charges.
    public void enter() {
        var typed = entry.typed();
        if (pay.knows(typed)) {
            entry.erase();
            pay.take(typed);
        } else if (entry.idle()) {
            charge();
        } else {
            entry.take();
        }
    }

    /// F12: takes what is still typed, then hands the basket out, once.
    public void charge() {
        pay.charge();
    }

    /// F9: the same for cash.
    public void cash() {
        pay.cash();
    }

    /// Whoever looks for a payment by the number on a customer's phone.
    public void onNumber(Consumer<String> finder) {
        pay.onNumber(finder);
    }

    /// Whoever charges a code that a customer holds out; where nobody does, the cashier is told.
    public void onCode(BiConsumer<Basket, AuthCode> taker) {
        pay.onCode(taker);
    }

    /// A press on a quick key; a quantity that is typed or waiting counts, anything else that is typed stays.
    public void add(Product product) {
        entry.add(product);
    }

    /// A code from the scanner; a quantity that is typed or waiting counts, anything else that is typed stays.
    public void scan(String code) {
        if (pay.knows(code)) {
            pay.take(code);
        } else {
            entry.scan(code);
        }
    }

    /// The barcode that was not known is that of a product now: what was typed or scanned is taken once more.
    public void again(String barcode) {
        if (entry.has(barcode)) {
            entry.take();
        } else {
            scan(barcode);
        }
    }

    /// F2: finds a product by a part of its name; what is typed is where the search begins.
    public void find() {
        var typed = entry.sought();
        beside.find(catalogue.get(), typed, product -> {
            if (!typed.isEmpty()) {
                entry.erase();
            }
            add(product);
        });
    }

    public void more() {
        whenFree(() -> desk.more().ifPresent(entry::complain));
    }

    public void fewer() {
        whenFree(desk::fewer);
    }

    public void remove() {
        whenFree(desk::remove);
    }

    public void empty() {
        whenFree(desk::empty);
    }

    public void undo() {
        whenFree(desk::undo);
    }

    public void select(int index) {
        whenFree(() -> desk.select(index));
    }

    public void up() {
        whenFree(desk::up);
    }

    public void down() {
        whenFree(desk::down);
    }

    public void orders() {
        orders.run();
    }

    /// Esc: takes back the nearest thing, which is the line, then a waiting quantity, then the selection.
    public void back() {
        if (!entry.back()) {
            select(-1);
        }
        entry.forgive();
    }

    /// The basket is paid: the next customer, please.
    public void done() {
        desk.clear();
        entry.clear();
        handover.thaw();
    }

    /// The basket comes back as it was.
    public void resume() {
        desk.resume();
        handover.thaw();
    }

    /// Who is asked about discounts from now on.
    public void ask(Permission about) {
        handover.ask(about);
    }

    /// Goes on with the baskets of an earlier run.
    public void restore(StandingBaskets standing) {
        desk.restore(standing);
    }

    /// F3: puts the basket aside; whatever is typed stays.
    public void hold() {
        whenFree(desk::hold);
    }

    /// F10: lets off what lies over a whole jiao, then over a whole yuan, then nothing again.
    public void round() {
        whenFree(desk::round);
    }

    /// What the cashier changes about the basket in a panel beside it.
    public BesideDesk beside() {
        return beside;
    }

    /// How many baskets stand aside.
    ObservableIntegerValue heldCount() {
        return Bindings.size(desk.held());
    }

    /// What to do about a barcode that no product has.
    public UnknownDesk unknown() {
        return unknown;
    }

    public Catalogue catalogue() {
        return catalogue.get();
    }

    /// Set from outside whenever the goods change; the basket stays as it is.
    public ObjectProperty<Catalogue> catalogueProperty() {
        return catalogue;
    }

    public StringProperty inputProperty() {
        return entry.inputProperty();
    }

    /// Why the line was not understood, until it changes.
    public ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return entry.problemProperty();
    }

    /// A quantity that waits for its thing; 1 where none does.
    public ReadOnlyIntegerProperty countProperty() {
        return entry.countProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return desk.undoableProperty();
    }

    public ReadOnlyBooleanProperty frozenProperty() {
        return handover.frozenProperty();
    }

    /// Set from outside while a payment stands on the cashier's screen or cash is counted there, whosever basket it is:
    /// this one is locked meanwhile.
    public BooleanProperty busyProperty() {
        return handover.busyProperty();
    }

    /// Why nothing can be paid now; empty when F9 works.
    public ReadOnlyObjectProperty<Optional<Sentence>> obstacleProperty() {
        return handover.obstacleProperty();
    }

    /// Why WeChat can pay nothing now; empty when F12 works.
    public ReadOnlyObjectProperty<Optional<Sentence>> chargeObstacleProperty() {
        return handover.chargeObstacleProperty();
    }

    /// Set from outside when the till must not take money, for example because the journal cannot be written.
    public ObjectProperty<Optional<Sentence>> stoppedProperty() {
        return handover.stoppedProperty();
    }

    /// The payments that wait, the oldest first; filled from outside.
    public ObservableList<TrayCard> tray() {
        return tray;
    }

    /// What is in the basket, for the customer's screen.
    public ObservableValue<Basket> basketProperty() {
        return desk.workProperty().map(Work::basket);
    }

    ReadOnlyObjectProperty<Work> workProperty() {
        return desk.workProperty();
    }

    private void whenFree(Runnable change) {
        if (!handover.frozen()) {
            change.run();
        }
    }
}

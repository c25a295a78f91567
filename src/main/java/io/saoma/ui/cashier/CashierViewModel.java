package io.saoma.ui.cashier;

import io.saoma.payment.AuthCode;
import io.saoma.payment.PaymentNumber;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.basket.BasketKeeper;
import io.saoma.sale.basket.StandingBaskets;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import io.saoma.ui.TrayCard;
import io.saoma.ui.cashier.beside.Permission;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
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
    private final Clerk clerk;
    private final Consumer<Basket> checkout;
    private final Consumer<Basket> cash;
    private final Runnable orders;
    private final BasketDesk desk;
    private final StringProperty input = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
    private final Handover handover;
    private final UnknownDesk unknown = new UnknownDesk();
    private final BesideDesk beside;
    private final ObservableList<TrayCard> tray = FXCollections.observableArrayList();
    private Consumer<String> byNumber = _ -> {};
    private Optional<BiConsumer<Basket, AuthCode>> byCode = Optional.empty();

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
        this.beside = new BesideDesk(desk, () -> !handover.frozen(), handover::ask);
        this.checkout = checkout;
        this.cash = cash;
        this.orders = orders;
        clerk = new Clerk(this.catalogue::get);
        problem.subscribe(_ -> unknown.forget());
        input.subscribe(_ -> problem.set(Optional.empty()));
        handover.stoppedProperty().subscribe(_ -> problem.set(Optional.empty()));
    }

    /// Enter: takes what is typed; on an empty line it charges.
    public void enter() {
        var typed = Normalizer.normalize(input.get(), Form.NFKC).strip();
        if (isPaymentCode(typed)) {
            input.set("");
            charge(new AuthCode(typed));
        } else if (isPaymentNumber(typed)) {
            input.set("");
            byNumber.accept(typed);
        } else if (input.get().isBlank() && count.get() == 1) {
            charge();
        } else {
            take();
        }
    }

    /// F12: takes what is still typed, then hands the basket out, once.
    public void charge() {
        handOut(checkout, handover.chargeObstacleProperty());
    }

    /// F9: the same for cash.
    public void cash() {
        handOut(cash, handover.obstacleProperty());
    }

    /// Whoever looks for a payment by the number on a customer's phone.
    public void onNumber(Consumer<String> finder) {
        byNumber = finder;
    }

    /// Whoever charges a code that a customer holds out; where nobody does, the cashier is told.
    public void onCode(BiConsumer<Basket, AuthCode> taker) {
        byCode = Optional.of(taker);
    }

    private void charge(AuthCode code) {
        if (handover.frozen()) {
            complain(Sentence.of("bycode.locked"));
        } else if (byCode.isEmpty()) {
            complain(Sentence.of("bycode.notTaken"));
        } else {
            var taker = byCode.get();
            handOut(basket -> taker.accept(basket, code), handover.chargeObstacleProperty());
        }
    }

    private void handOut(Consumer<Basket> taker, ReadOnlyObjectProperty<Optional<Sentence>> inTheWay) {
        if (!handover.frozen() && take()) {
            handover.give(taker, inTheWay, beside::close).ifPresent(this::complain);
        }
    }

    /// A press on a quick key; a quantity that is typed or waiting counts, anything else that is typed stays.
    public void add(Product product) {
        if (handover.frozen()) {
            return;
        }
        var times = clerk.understand(input.get(), 1) instanceof Meaning.Times(var n) ? n : 0;
        if (sell(product, times > 0 ? times : count.get()) && times > 0) {
            input.set("");
        }
    }

    /// A code from the scanner; a quantity that is typed or waiting counts, anything else that is typed stays.
    public void scan(String code) {
        if (isPaymentCode(code)) {
            charge(new AuthCode(code));
            return;
        }
        if (isPaymentNumber(code)) {
            byNumber.accept(code);
            return;
        }
        if (handover.frozen()) {
            complain(Sentence.of("cashier.scannedLocked", code));
            return;
        }
        var times = clerk.understand(input.get(), 1) instanceof Meaning.Times(var n) ? n : 0;
        switch (clerk.scanned(code, times > 0 ? times : count.get())) {
            case Meaning.Item(var line) when put(line) && times > 0 -> input.set("");
            case Meaning.Unclear(var why) -> complain(why);
            case Meaning.Unknown(var barcode, var why) -> complainOf(barcode, why);
            case Meaning.Item _, Meaning.Nothing _, Meaning.Times _ -> {}
        }
    }

    /// The barcode that was not known is that of a product now: what was typed or scanned is taken once more.
    public void again(String barcode) {
        if (input.get().contains(barcode)) {
            take();
        } else {
            scan(barcode);
        }
    }

    /// F2: finds a product by a part of its name; what is typed is where the search begins.
    public void find() {
        var typed = clerk.understand(input.get(), 1) instanceof Meaning.Times ? "" : input.get();
        beside.find(catalogue.get(), typed, product -> {
            if (!typed.isEmpty()) {
                input.set("");
            }
            add(product);
        });
    }

    /// Eighteen digits of a customer's, unless goods bear them.
    private boolean isPaymentCode(String code) {
        return AuthCode.isOne(code) && catalogue.get().withBarcode(code).isEmpty();
    }

    /// The number of a payment that a customer says he has made, unless goods bear it.
    private boolean isPaymentNumber(String code) {
        return PaymentNumber.of(code).isPresent()
                && catalogue.get().withBarcode(code).isEmpty();
    }

    public void more() {
        whenFree(() -> desk.more().ifPresent(this::complain));
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
        if (!input.get().isEmpty()) {
            input.set("");
        } else if (count.get() > 1) {
            count.set(1);
        } else {
            select(-1);
        }
        problem.set(Optional.empty());
    }

    /// The basket is paid: the next customer, please.
    public void done() {
        desk.clear();
        input.set("");
        count.set(1);
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
        return input;
    }

    /// Why the line was not understood, until it changes.
    public ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// A quantity that waits for its thing; 1 where none does.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return desk.undoableProperty();
    }

    public ReadOnlyBooleanProperty frozenProperty() {
        return handover.frozenProperty();
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

    /// Takes what is typed; false when something is left that was not understood.
    private boolean take() {
        if (handover.frozen()) {
            return false;
        }
        return switch (clerk.understand(input.get(), count.get())) {
            case Meaning.Nothing _ -> count.get() == 1 || complain(Sentence.of("cashier.countOfWhat"));
            case Meaning.Times(var times) -> holdCount(times);
            case Meaning.Item(var line) -> put(line) && clearInput();
            case Meaning.Unclear(var why) -> complain(why);
            case Meaning.Unknown(var barcode, var why) -> complainOf(barcode, why);
        };
    }

    private boolean sell(Product product, int pieces) {
        return switch (clerk.sell(product, pieces)) {
            case Meaning.Item(var line) -> put(line);
            case Meaning.Unclear(var why) -> complain(why);
            case Meaning.Nothing _, Meaning.Times _, Meaning.Unknown _ -> false;
        };
    }

    private boolean put(Line line) {
        var refused = desk.put(line);
        refused.ifPresentOrElse(this::complain, () -> count.set(1));
        return refused.isEmpty();
    }

    private boolean holdCount(int times) {
        count.set(times);
        input.set("");
        return false;
    }

    private boolean clearInput() {
        input.set("");
        return true;
    }

    private boolean complain(Sentence why) {
        problem.set(Optional.of(why));
        return false;
    }

    private boolean complainOf(String barcode, Sentence why) {
        complain(why);
        unknown.found(barcode);
        return false;
    }

    private void whenFree(Runnable change) {
        if (!handover.frozen()) {
            change.run();
        }
    }
}

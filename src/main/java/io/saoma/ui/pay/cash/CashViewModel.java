package io.saoma.ui.pay.cash;

import io.saoma.payment.TillClock;
import io.saoma.payment.cash.Cash;
import io.saoma.sale.Money;
import io.saoma.ui.pay.cash.CashFace.Stage;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The cash of one sale on the screen, from F9 until the cashier is back at the basket; on the JavaFX thread.
public final class CashViewModel {

    /// What can be done with what was counted.
    interface Deeds {

        void take(Cash cash);

        /// Whether WeChat may still take money for an order of this sale.
        boolean payable();

        /// Takes a part, and lets WeChat have the rest.
        void takePart(Money part);

        /// Gives back what was taken for this sale before.
        void giveBack();

        void leave();

        /// The change is handed over: the next customer, please.
        void next();
    }

    /// How long the change stays on the screen where nobody presses a key.
    static final Duration CHANGE = Duration.ofSeconds(10);

    private final Tab tab;
    private final TillClock clock;
    private final Deeds deeds;
    private final StringProperty tendered = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CashFace> face;
    private Optional<Duration> doneSince = Optional.empty();

    CashViewModel(Tab tab, TillClock clock, Deeds deeds) {
        this.tab = tab;
        this.clock = clock;
        this.deeds = deeds;
        face = new ReadOnlyObjectWrapper<>(counting(""));
        tendered.subscribe(text -> {
            if (at(Stage.COUNTING)) {
                face.set(counting(text));
            }
        });
    }

    public ReadOnlyObjectProperty<CashFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// What was handed over, in yuan; nothing where it is just what is due.
    public StringProperty tenderedProperty() {
        return tendered;
    }

    /// One more note of so many yuan on the counter.
    public void note(long yuan) {
        if (at(Stage.COUNTING)) {
            var before = face.get().typed() ? face.get().tendered().orElse(Money.ZERO) : Money.ZERO;
            tendered.set(before.plus(new Money(yuan * 100)).yuan().replace(",", ""));
        }
    }

    /// Enter: takes the money where it is enough.
    public void take() {
        var now = face.get();
        if (at(Stage.COUNTING) && now.enough()) {
            face.set(now.at(Stage.WRITING));
            deeds.take(new Cash(now.due(), now.tendered().orElseThrow()));
        }
    }

    /// F12: takes what was typed as a part, and WeChat the rest; where nothing was typed, WeChat all that is due.
    public void rest() {
        var now = face.get();
        if (!at(Stage.COUNTING) || !now.due().isPositive()) {
            return;
        }
        var part = now.typed() ? now.missing().map(now.due()::minus) : Optional.of(Money.ZERO);
        part.ifPresent(money -> {
            face.set(now.at(Stage.WRITING));
            deeds.takePart(money);
        });
    }

    /// Del: the sale comes to nothing, and what was taken for it goes back.
    public void giveBack() {
        if (at(Stage.COUNTING) && tab.taken().isPositive()) {
            face.set(face.get().at(Stage.WRITING));
            deeds.giveBack();
        }
    }

    /// Esc: takes back what was typed, else leaves; cash that was taken has to be given back first.
    public void back() {
        if (!at(Stage.COUNTING)) {
            return;
        }
        if (!tendered.get().isEmpty()) {
            tendered.set("");
        } else if (!tab.taken().isPositive()) {
            deeds.leave();
        }
    }

    public void next() {
        if (at(Stage.DONE)) {
            deeds.next();
        }
    }

    /// The money is on disk.
    void done() {
        doneSince = Optional.of(clock.now().uptime());
        face.set(face.get().at(Stage.DONE));
    }

    /// It could not be written: the cashier may try again.
    void again() {
        face.set(counting(tendered.get()));
    }

    /// Time has passed.
    void tick() {
        face.set(face.get().payable(deeds.payable()));
        doneSince
                .filter(since -> clock.now().since(since).compareTo(CHANGE) >= 0)
                .ifPresent(_ -> next());
    }

    private CashFace counting(String text) {
        return CashFace.counting(tab, text, deeds.payable());
    }

    private boolean at(Stage stage) {
        return face.get().stage() == stage;
    }
}

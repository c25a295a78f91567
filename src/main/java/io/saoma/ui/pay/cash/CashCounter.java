package io.saoma.ui.pay.cash;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.TillClock;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashDesk;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.Ending;
import io.saoma.ui.pay.Gate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cash that the counter is busy with, from F9 until the basket is back; on the JavaFX thread.
public final class CashCounter {

    private static final Logger LOG = LoggerFactory.getLogger(CashCounter.class);
    private static final ObservableValue<Optional<CashFace>> NONE = new SimpleObjectProperty<>(Optional.empty());

    private final CashDesk desk;
    private final PaymentDesk payments;
    private final Checkout checkout;
    private final Gate gate;
    private final UiTasks inTurn;
    private final TillClock clock;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<CashViewModel>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// `inTurn` writes the basket down too, so that it is kept before its money is; `beat` tells that time has
    /// passed, a few times a second.
    public CashCounter(
            CashDesk desk,
            PaymentDesk payments,
            Checkout checkout,
            Gate gate,
            UiTasks inTurn,
            TillClock clock,
            Notices notices,
            ObservableValue<?> beat) {
        this.desk = desk;
        this.payments = payments;
        this.checkout = checkout;
        this.gate = gate;
        this.inTurn = inTurn;
        this.clock = clock;
        this.notices = notices;
        checkout.onCash(this::instead);
        beat.subscribe(_ -> current.get().ifPresent(CashViewModel::tick));
    }

    /// The cash that is being counted, or whose change is shown.
    public ReadOnlyObjectProperty<Optional<CashViewModel>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// All that is shown of it at this moment.
    public ObservableValue<Optional<CashFace>> faceProperty() {
        return current.flatMap(counting ->
                counting.map(it -> it.faceProperty().map(Optional::of)).orElse(NONE));
    }

    /// Counts cash for a basket of which nothing is paid yet.
    public void open(Basket basket, String cashier, Ending ending) {
        if (!checkout.busyProperty().get()) {
            show(new Tab(Optional.empty(), basket, cashier, Money.ZERO, 0, ending));
        }
    }

    /// Counts cash for a sale that the customer was about to pay by WeChat.
    private void instead(Payment given, Ending ending) {
        var sale = given.sale();
        var due = given.order().totalFee();
        show(new Tab(
                Optional.of(sale),
                sale.basket(),
                sale.cashier(),
                sale.total().minus(due),
                given.order().attempt(),
                ending));
    }

    /// Goes on with a sale of which cash has paid a part, perhaps before the till was started anew.
    ///
    /// @param taken the cash that is in the drawer for it
    /// @param attempts how many orders were placed for it at WeChat
    public void settle(Sale sale, Money taken, int attempts, Ending ending) {
        if (!checkout.busyProperty().get()) {
            show(new Tab(Optional.of(sale), sale.basket(), sale.cashier(), taken, attempts, ending));
        }
    }

    private void show(Tab tab) {
        checkout.occupy(true);
        current.set(Optional.of(new CashViewModel(tab, clock, new Counted(tab))));
    }

    private void close(Runnable next) {
        clear();
        next.run();
    }

    private void clear() {
        checkout.occupy(false);
        current.set(Optional.empty());
    }

    /// What becomes of one tab.
    private final class Counted implements CashViewModel.Deeds {

        private final Tab tab;

        Counted(Tab tab) {
            this.tab = tab;
        }

        @Override
        public void take(Cash cash) {
            write(() -> pay(cash), _ -> current.get().ifPresent(CashViewModel::done));
        }

        @Override
        public boolean payable() {
            return payments.open().stream()
                    .map(it -> it.payment().sale().number())
                    .anyMatch(number -> tab.sale().map(Sale::number).equals(Optional.of(number)));
        }

        @Override
        public void takePart(Money part) {
            if (part.isPositive()) {
                write(() -> pay(Cash.exactly(part)), sale -> rest(tab.with(sale, part)));
            } else {
                rest(tab);
            }
        }

        /// Ends what is open, so no guard forbids it.
        @Override
        public void giveBack() {
            inTurn.run(
                    () -> {
                        var sale = tab.sale().orElseThrow();
                        return desk.giveBack(sale.number(), tab.taken(), tab.cashier());
                    },
                    given -> {
                        if (given) {
                            notices.lower("cash");
                        } else {
                            complain("cash.goneBack", "cash.goneBackAdvice");
                        }
                        close(tab.ending().kept());
                    },
                    this::failed);
        }

        @Override
        public void leave() {
            close(tab.ending().kept());
        }

        @Override
        public void next() {
            close(tab.ending().sold());
        }

        private Sale pay(Cash cash) {
            if (tab.sale().isEmpty()) {
                return desk.sell(tab.basket(), cash, tab.cashier());
            }
            var sale = tab.sale().get();
            desk.take(sale.number(), cash, tab.cashier());
            return sale;
        }

        /// Lets WeChat pay what is due; where it does not, the cashier is back at the cash that was taken.
        private void rest(Tab now) {
            var attempt = now.attempts() + 1;
            var ending = new Ending(now.ending().sold(), () -> show(now.afterAttempt(attempt)));
            clear();
            checkout.charge(
                    () -> now.sale()
                            .map(sale -> payments.rest(sale, attempt, now.due()))
                            .orElseGet(() -> payments.charge(now.basket(), now.cashier())),
                    now.taken().isPositive() ? ending : now.ending());
        }

        private void write(Supplier<Sale> deed, Consumer<Sale> then) {
            inTurn.run(
                    () -> gate.begin(deed),
                    outcome -> {
                        switch (outcome) {
                            case Begun<Sale>(var sale) -> {
                                notices.lower("cash");
                                then.accept(sale);
                            }
                            case Refused<Sale>(var said) -> {
                                gate.show(said);
                                current.get().ifPresent(CashViewModel::again);
                            }
                        }
                    },
                    this::failed);
        }

        private void failed(Exception problem) {
            LOG.error("cash cannot be written down", problem);
            complain("cash.cannotWrite", "cash.cannotWriteAdvice");
            current.get().ifPresent(CashViewModel::again);
        }

        private void complain(String headline, String advice) {
            notices.raise(
                    new Notice("cash", Notice.Level.TROUBLE, Sentence.of(headline), Sentence.of(advice), List.of()));
        }
    }
}

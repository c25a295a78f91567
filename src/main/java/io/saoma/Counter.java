package io.saoma;

import io.saoma.book.DeskBook.Scope;
import io.saoma.device.Sound;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.guard.SleepWatch;
import io.saoma.report.OrderReport;
import io.saoma.sale.Event;
import io.saoma.sale.SaleKey;
import io.saoma.ui.Heartbeat;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notices;
import io.saoma.ui.Screen;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.BasketWriter;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.cashier.beside.Panel;
import io.saoma.ui.cashier.beside.Panels;
import io.saoma.ui.orders.OrdersController;
import io.saoma.ui.orders.OrdersViewModel;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.Ending;
import io.saoma.ui.pay.Gate;
import io.saoma.ui.pay.cash.CashCounter;
import io.saoma.ui.pay.watch.Tray;
import io.saoma.ui.pay.watch.Watcher;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every screen of the till around one `Till`, built by hand on the JavaFX thread.
final class Counter {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    final Till till;
    final Stage stage;
    private final UiTasks tasks;
    private final Sound sound;
    private final Heartbeat heartbeat;
    final Notices notices = new Notices();
    private final TillNotices tillNotices = new TillNotices(notices);
    final Checkout checkout;
    final CashCounter cash;
    final CashierViewModel cashier;
    final TillWindow window;
    final ReceiptCounter receipts;
    final ClaimCounter claims;
    private final ShiftCounter shifts;
    private final StripViewModel strip;
    private final Presence presence;
    private final StaffCounter staff;
    final RefundCounter refunds;
    final ReportCounter reports;
    final BillCounter bills;
    final HangsCounter hangs;
    private final HealthCounter health;
    private final Leaving leaving;
    final Reopening reopening;
    final LiveCounter live;
    final TrialCounter trial;
    final SettingsCounter settings;
    private final OrdersViewModel orders;
    private final Optional<PracticePhone> phone;
    private final Watcher watcher;

    Counter(Till till, Stage stage, Language language, UiTasks tasks, Sound sound) {
        this.till = till;
        this.stage = stage;
        this.tasks = tasks;
        this.sound = sound;
        heartbeat = new Heartbeat(till.clock, tasks);
        presence = new Presence(till.staff, till.settings.shop().cashier());
        strip = strip();
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> tillNotices.fault(fault));
        var gate = new Gate(till.guards, tasks, till.tillClock, notices, heartbeat.nowProperty());
        // one line for all that a customer's basket goes through: whoever presses F9 and Enter at once waits for no
        // disk
        var inTurn = tasks.inTurn();
        checkout = new Checkout(till.desk, gate, inTurn, till.tillClock, sound, notices, heartbeat.nowProperty());
        cash = new CashCounter(
                till.cash, till.desk, checkout, gate, inTurn, till.tillClock, notices, heartbeat.nowProperty());
        cashier = new CashierViewModel(
                till.goods.sold(),
                basketWriter(inTurn),
                basket -> checkout.charge(basket, cashierName()),
                basket -> cash.open(basket, cashierName(), basketsEnding()),
                this::showOrders);
        if (till.takesCodes) {
            cashier.onCode((basket, code) -> checkout.charge(basket, cashierName(), code));
        }
        cashier.restore(till.baskets);
        cashier.stoppedProperty().bind(gate.stoppedProperty());
        cashier.busyProperty().bind(checkout.busyProperty());
        checkout.onBack(cashier::done, cashier::resume);
        orders = new OrdersViewModel(
                new OrderReport(till.book.orders(), till.sharing.map(Sharing::book)),
                tasks,
                till.clock,
                till.practice(),
                new OrderDeeds(this));
        window = window(language);
        receipts = new ReceiptCounter(till, tasks, notices, window, this::cashierName, tillNotices::fault);
        shifts = new ShiftCounter(
                till, tasks, window, this::cashierName, this::seen, this::showOrders, tillNotices::fault);
        new PutBackQuestion(till.inCommon(), tasks, notices, presence::mayAll);
        var goods = new GoodsCounter(till, tasks, window, cashier, notices, presence::mayAll);
        staff = new StaffCounter(
                till, presence, tasks, window, strip, cashier, checkout, notices, heartbeat, tillNotices::fault);
        refunds = new RefundCounter(till, tasks, window, staff, presence, this::showOrders);
        bills = new BillCounter(this, tasks, staff, presence);
        reports = new ReportCounter(till, tasks, window, staff, presence, this::showOrders, bills::show, this::seen);
        hangs = new HangsCounter(this, tasks, staff, presence, tillNotices::fault);
        new AuditCounter(till, tasks, window, this::seen, this::showOrders);
        claims = new ClaimCounter(till, tasks, window, checkout, staff, presence);
        cashier.onNumber(claims::ask);
        leaving = new Leaving(till, stage, notices, () -> till.sells() && shifts.isOpen());
        till.receipts.queue().ifPresent(queue -> new PrinterDesk(queue, tasks, notices));
        till.sharing.ifPresent(it -> new OthersWatch(it.book(), tasks, orders, this::sharedChanged).follow(heartbeat));
        phone = till.simulator
                .filter(_ -> till.sells())
                .map(it -> new PracticePhone(it, stage, window, tasks, heartbeat));
        window.command(new BooksDesk(till.upkeep, tasks, notices).key());
        reopening = new Reopening(till, this::close);
        live = new LiveCounter(till, tasks, window, staff, presence, reopening);
        trial = new TrialCounter(this, tasks, tillNotices::fault);
        settings = new SettingsCounter(this, tasks, staff, presence, goods::open);
        if (live.guided()) {
            settings.onGoLive(live::open);
        }
        health = new HealthCounter(till, tasks, window, strip);
        watcher = wirePayments();
        cashier.beside().panelProperty().subscribe(this::showBeside);
        var sleep = new SleepWatch(till.tillClock, this::wakeUp);
        heartbeat.nowProperty().subscribe(_ -> sleep.tick());
        heartbeat.nowProperty().subscribe(_ -> leaving.look());
    }

    void open() {
        open(false);
    }

    /// Shows the till, and goes on with what an earlier run left open.
    ///
    /// @param kiosk whether it has the screen to itself
    void open(boolean kiosk) {
        if (kiosk) {
            new Kiosk(stage, window, staff, presence, leaving).begin();
        } else if (!till.sells()) {
            window.command(Key.withCtrl(KeyCode.Q, "leaving.key", leaving::leave));
        }
        stage.setTitle(
                till.settings.shop().name() + " · " + till.settings.shop().till());
        stage.setScene(window.scene());
        stage.setMinWidth(1024);
        stage.setMinHeight(720);
        heartbeat.start();
        staff.open();
        health.open(heartbeat);
        till.sharing.ifPresent(it -> new ShareCounter(it.watch, tasks, strip, till.clock).open(heartbeat));
        stage.show();
        window.focus();
        phone.ifPresent(it -> it.follow(checkout.currentProperty()));
        new Resuming(this, tasks, watcher, tillNotices::fault).begin();
        tillNotices.missingFont();
        till.reception.deaf().ifPresent(tillNotices::deaf);
    }

    void close() {
        heartbeat.stop();
        stage.close();
    }

    private void wakeUp() {
        tasks.run(
                () -> {
                    till.wakeUp();
                    return till;
                },
                _ -> LOG.info("the machine has slept"),
                tillNotices::fault);
    }

    /// At a desk they are home.
    void showOrders() {
        if (!till.sells()) {
            window.goHome();
            return;
        }
        window.show(messages -> new OrdersController(orders, messages));
    }

    void showOrder(SaleKey sale) {
        orders.look(sale);
        showOrders();
    }

    /// Whose orders are looked at, where it is not this till alone.
    Optional<Scope> seen() {
        return orders.filter().scope();
    }

    private void showBeside(Optional<Panel> before, Optional<Panel> now) {
        if (now.isPresent()) {
            window.showBeside(Panels.screen(now.get()));
        } else if (before.isPresent()) {
            window.clearBeside();
        }
    }

    private BasketWriter basketWriter(UiTasks inTurn) {
        return new BasketWriter(
                inTurn,
                till.book::record,
                till.clock,
                this::cashierName,
                tillNotices::basketNotKept,
                till.baskets.atHand());
    }

    private Ending basketsEnding() {
        return new Ending(cashier::done, cashier::resume);
    }

    private StripViewModel strip() {
        var shop = till.settings.shop();
        var place =
                new StripViewModel.Place(shop.name(), Integer.toString(shop.till()), presence.name(), !till.sells());
        return new StripViewModel(notices, heartbeat.nowProperty(), place);
    }

    private TillWindow window(Language language) {
        var built = new TillWindow(strip, till.practice(), language, this::home);
        if (till.sells()) {
            built.command(Key.pressed(KeyCode.F11, "cashier.orders", this::showOrders));
        }
        return built;
    }

    private Screen home(Messages messages) {
        return till.sells() ? new CashierController(cashier, messages) : new OrdersController(orders, messages);
    }

    private Watcher wirePayments() {
        var shown = till.sells() ? new CustomerSide(this, tasks, tillNotices::fault).build() : List.of();
        var tray = new Tray(till.desk, checkout, till.tillClock, heartbeat.nowProperty()).cards();
        tray.subscribe(() -> cashier.tray().setAll(tray));
        var watching = new Watcher(
                till.desk,
                checkout,
                tasks,
                till.tillClock,
                sound,
                notices,
                heartbeat.nowProperty(),
                this::cashierName,
                _ -> showOrders());
        till.book.subscribe(tasks.onFx(event -> hear(event, watching)));
        // bindings hold whoever listens only weakly, so the stage keeps them for as long as it lives
        stage.setUserData(List.of(shown, watching, tray));
        return watching;
    }

    /// What stands over the orders of all tills.
    private void sharedChanged() {
        refunds.sharedChanged();
        hangs.sharedChanged();
    }

    private void hear(Event event, Watcher watcher) {
        orders.changed();
        if (event instanceof LateAccepted(var outTradeNo, var _, var _)) {
            watcher.accepted(outTradeNo);
        }
    }

    String cashierName() {
        return presence.name();
    }
}

package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Wanted;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.proof.share.Wire;
import io.saoma.report.Hang;
import io.saoma.report.HangKind;
import io.saoma.report.HangReport;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderRow;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Password;
import io.saoma.settings.Settings;
import io.saoma.settings.Settings.Shop;
import io.saoma.simulator.order.Refund.End;
import io.saoma.simulator.order.Switches;
import io.saoma.ui.Camera;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manager's desk beside a whole till of another shop, with their book on a real server and WeChat over real HTTP.
class ManagersDeskTest extends WholeTill {

    private static final Basket TEA = new Basket(List.of(new Line("", "绿茶", new Money(6_00), 1)));
    private static final Messages WORDS = new Messages(Language.EN);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Till selling;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @SuppressWarnings("NullAway.Init")
    private SharedPlace place;

    ManagersDeskTest() {
        super(Switches.standard());
    }

    @BeforeEach
    void begin() throws IOException, SQLException {
        var server = Server.POSTGRESQL.prepared();
        wire = new Wire(Server.POSTGRESQL::port);
        place = new SharedPlace(
                server.url().replaceFirst(":\\d+/", ":" + wire.port() + "/"), server.user(), server.password());
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        selling = new Till(settings("二号店", 2, false), InstantSource.system());
        till = new Till(settings("总部", 9, true), InstantSource.system());
        show(Language.EN);
    }

    @AfterEach
    void close() throws IOException {
        selling.close();
        wire.close();
    }

    @Test
    void whatATillSellsStandsAtHomeAndIsGivenBackFromThere() throws TimeoutException {
        await("nothing is sold yet", () -> empty().equals("No orders yet today"));
        assertEquals("总部 · Manager's desk (no. 9)", text("#placeLabel"));
        sell();
        await("it is seen", () -> rows().size() == 1);

        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
        assertEquals(Set.of("F9"), offered(), "nothing else is to be done with it here");
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
        await("WeChat has given it back", () -> weChat.refunds().all().size() == 1);
        await("the screen says so", () -> labels(".root").stream().anyMatch(it -> it.startsWith("Refunded to: ")));
        robot.push(KeyCode.ESCAPE);
        await("so the list says", () -> looks().equals(List.of(OrderLook.REFUNDED)));

        robot.push(KeyCode.F10);
        await("the figures are everybody's", () -> text("#whoseLabel").equals("All tills"));
        robot.push(KeyCode.ESCAPE);
        await("the list is back", this::atHome);
        robot.write("31").push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        await("there is nothing behind it", () -> atHome() && rows().size() == 1);
    }

    @Test
    void aRefundThatStrandsIsSeenToWhereItWasAskedFor() throws TimeoutException {
        weChat.refunds().become(End.CHANGE, Duration.ZERO);
        sell();
        await("it is seen", () -> rows().size() == 1);
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
        await("it strands", () -> stranded());
        robot.push(KeyCode.ESCAPE).push(KeyCode.F7);
        await("that hangs, and can be seen to", () -> {
            robot.push(KeyCode.F5);
            return labels(".root").contains(WORDS.text("hangs.handled"));
        });
        robot.write("bank").push(KeyCode.F8);
        await("it is seen to", () -> till.refunds.open().isEmpty() && !stranded());
        await("nothing hangs any more", () -> !robot.lookup("#hangCard").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        await("so the list says", () -> looks().equals(List.of(OrderLook.REFUNDED)));
    }

    /// By the shared book.
    private boolean stranded() {
        var all = till.shared.orElseThrow().book().of(Scope.ALL);
        return new HangReport(all.orders())
                .all(false).stream().map(Hang::kind).toList().equals(List.of(HangKind.BACK_STRANDED));
    }

    @Test
    void whereTheServerIsAwayItSaysSoUntilItIsBack() throws TimeoutException, IOException {
        sell();
        await("it is seen", () -> rows().size() == 1);
        wire.become(Wire.State.CUT);
        await("that is said in place of the list", () -> empty().startsWith("The shared book cannot be reached"));
        assertEquals(List.of(), rows());
        assertEquals("–", text("#takenLabel"));
        sell();
        wire.become(Wire.State.WHOLE);
        await("both are there without a key", () -> rows().size() == 2);
        await("so are the figures", () -> text("#takenLabel").equals("¥12.00"));

        leave();
        wire.become(Wire.State.CUT);
        till = new Till(till.settings, InstantSource.system());
        show(Language.EN);
        await("a desk opens without it", () -> empty().startsWith("The shared book cannot be reached"));
        wire.become(Wire.State.WHOLE);
        await("they are there again", () -> rows().size() == 2);
    }

    @Test
    void noSaleBeginsWhateverIsPressed() throws TimeoutException {
        await("it is open", () -> empty().equals("No orders yet today"));
        assertInstanceOf(Refused.class, till.guards.begin(() -> till.desk.charge(TEA, "王小雨")));
        assertInstanceOf(Refused.class, till.guards.begin(() -> till.cash.sell(TEA, Cash.exactly(TEA.total()), "王小雨")));
        robot.interact(() -> counter.checkout.charge(TEA, "王小雨"));
        await(
                "it is refused",
                () -> !counter.checkout.busyProperty().get()
                        && counter.cashier.stoppedProperty().get().isPresent());
        robot.interact(() -> counter.trial.offer());
        robot.push(KeyCode.F11).push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.T);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.interact(() -> counter.window.scanned("6901234567892"));
        await("a barcode is looked for", () -> empty().equals("Nothing fits “6901234567892”"));
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);

        assertTrue(atHome());
        assertEquals(Optional.empty(), counter.checkout.currentProperty().get());
        assertEquals(List.of(), till.desk.open());
        assertEquals(List.of(), till.book.orders().page(Wanted.all(false), BusinessDay.of(till.clock.instant()), 1));
        assertInstanceOf(Begun.class, selling.guards.begin(() -> selling.desk.charge(TEA, "王小雨")));
    }

    @Test
    void everyWayOfAManagerIsReachedByTheKeysThatAreShown() throws TimeoutException {
        await("it is open", () -> empty().equals("No orders yet today"));
        robot.push(KeyCode.F1);
        robot.interact(() -> Camera.take(counter.window.scene(), "desk-keys-EN"));
        var shown = labels("#overlay");
        for (var way : List.of(
                "orders.keyHangs",
                "report.title",
                "reconcile.title",
                "orders.refund",
                "audit.title",
                "stock.key",
                "shifts.key",
                "people.key",
                "setup.title",
                "health.key",
                "books.rebuild",
                "signin.key",
                "leaving.key")) {
            assertTrue(shown.contains(WORDS.text(way)), () -> way + " in " + shown);
        }
        for (var way :
                List.of("cashier.orders", "receipt.key", "orders.receipt", "claim.says", "orders.keyEverywhere")) {
            assertFalse(shown.contains(WORDS.text(way)), () -> way + " in " + shown);
        }
        robot.push(KeyCode.ESCAPE);
        for (var way : List.of(KeyCode.F7, KeyCode.F10, KeyCode.F12, KeyCode.F4)) {
            robot.push(way);
            await(way + " leads away", () -> !atHome());
            robot.push(KeyCode.ESCAPE);
            await("and back from " + way, this::atHome);
        }
        for (var way : List.of(KeyCode.I, KeyCode.J, KeyCode.G, KeyCode.U, KeyCode.E, KeyCode.H)) {
            robot.push(KeyCode.CONTROL, way);
            await(way + " leads away", () -> !atHome());
            robot.push(KeyCode.ESCAPE);
            await("and back from " + way, this::atHome);
        }
        robot.push(KeyCode.CONTROL, KeyCode.H).push(KeyCode.F7);
        await("help from outside", () -> labels(".root").contains(WORDS.text("support.title")));
        robot.push(KeyCode.ESCAPE);
        await("back from there", this::atHome);
        var stage = counter.window.scene().getWindow();
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        await("it is closed", () -> !stage.isShowing());
    }

    @Test
    void aManagersWordIsAskedForAsAtATill() throws TimeoutException, IOException {
        hire();
        leave();
        till = new Till(till.settings, InstantSource.system());
        show(Language.EN);
        assertTrue(counter.window.locked());
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        assertTrue(atHome());
        robot.push(KeyCode.F10);
        await("a manager is asked", () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        robot.write(BOSS).push(KeyCode.ENTER);
        await(
                "the figures are shown",
                () -> robot.lookup("#whoseLabel").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        await("the list is back", this::atHome);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("it is locked", () -> counter.window.locked());
    }

    @Test
    void whatWasOpenWhenATillBecameADeskGoesOn() throws TimeoutException, IOException {
        var left = charge(selling);
        selling.close();
        leave();
        weChat.phone().pay(left.payment().order().outTradeNo());
        till = new Till(settings("二号店", 2, true), InstantSource.system());
        show(Language.EN);
        await("it is found paid", () -> till.desk.open().isEmpty());
        await("it stands in the list", () -> looks().equals(List.of(OrderLook.PAID)));
        assertTrue(atHome());
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
    }

    @Test
    void inPracticeItSeesPractice() throws TimeoutException, IOException {
        leave();
        selling.close();
        selling = new Till(practice("三号店", 3, false), InstantSource.system());
        till = new Till(practice("总部", 8, true), InstantSource.system());
        show(Language.EN);
        await("it is open", () -> empty().equals("No orders yet today"));
        var open = charge(selling);
        selling.simulator.orElseThrow().phone().pay(open.payment().order().outTradeNo());
        open.check();
        await("it is seen", () -> looks().equals(List.of(OrderLook.PAID)));
        assertTrue(robot.lookup("#practiceBand").query().isVisible());
    }

    private void sell() throws TimeoutException {
        var payment = charge(selling);
        weChat.phone().pay(payment.payment().order().outTradeNo());
        payment.check();
        await("it is paid", () -> selling.desk.open().isEmpty());
    }

    private static OpenPayment charge(Till at) throws TimeoutException {
        assertInstanceOf(Begun.class, at.guards.begin(() -> at.desk.charge(TEA, "王小雨")));
        var payment = at.desk.open().getLast();
        await("a code is shown", () -> payment.payment().state() instanceof Waiting);
        return payment;
    }

    private boolean atHome() {
        return robot.lookup("#orderList").tryQuery().isPresent();
    }

    private String empty() {
        return robot.lookup("#emptyLabel")
                .tryQueryAs(Label.class)
                .filter(it -> it.isVisible() && it.getText() != null)
                .map(Label::getText)
                .orElse("");
    }

    /// The keys that stand on what can be done with the order in view.
    private Set<String> offered() {
        return robot.lookup(".detail-card .keycap").queryAllAs(Label.class).stream()
                .filter(it -> it.getParent().isVisible())
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private Set<String> labels(String under) {
        return Stream.of(" .label", " .button")
                .flatMap(kind -> robot.lookup(under + kind).queryAllAs(Labeled.class).stream())
                .filter(it -> it.isVisible() && it.getText() != null)
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private List<OrderLook> looks() {
        return rows().stream().map(OrderRow::look).toList();
    }

    private List<OrderRow> rows() {
        return robot.lookup("#orderList")
                .<ListView<OrderRow>>tryQueryAs(listView())
                .map(it -> List.copyOf(it.getItems()))
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private static Class<ListView<OrderRow>> listView() {
        return (Class<ListView<OrderRow>>) (Class<?>) ListView.class;
    }

    private Settings practice(String shop, int number, boolean desk) throws IOException {
        var home = Files.createDirectories(folder.resolve(shop));
        var payment = new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5));
        return shared(
                new Settings(home, new Shop(shop, number, "王小雨"), payment, Optional.empty(), Optional.empty()), desk);
    }

    private Settings settings(String shop, int number, boolean desk) throws IOException {
        var alone = settings(Files.createDirectories(folder.resolve(shop)));
        return shared(
                new Settings(
                        alone.home(), new Shop(shop, number, "王小雨"), alone.payment(), alone.wechat(), Optional.empty()),
                desk);
    }

    private Settings shared(Settings alone, boolean desk) {
        return new Settings(
                alone.home(),
                alone.shop(),
                alone.payment(),
                alone.wechat(),
                Optional.empty(),
                alone.sound(),
                Optional.empty(),
                alone.receipt(),
                alone.staff(),
                Optional.empty(),
                Optional.of(new Settings.Share(
                        place.url(), place.user(), new Password("none-is-asked"), Optional.empty(), desk)),
                Optional.empty());
    }
}

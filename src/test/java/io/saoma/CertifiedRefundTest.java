package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderRow;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Password;
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Refund.End;
import io.saoma.simulator.wire.Certificates;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Trust;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Money of another till's sale goes back from a whole till with its screens, through a door of WeChat's that opens for
/// a refund only to the merchant's certificate.
@ResourceLock(Trust.LOCK)
class CertifiedRefundTest extends WholeTill {

    private static final Merchant KNOWN = Merchant.practice();
    private static final Basket TEA = new Basket(List.of(new Line("", "绿茶", new Money(6_00), 1)));
    private static final Messages WORDS = new Messages(Language.EN);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path vouched;

    @TempDir
    private Path folder;

    private final Certificates made = new Certificates(vouched);

    @SuppressWarnings("NullAway.Init")
    private SharedPlace place;

    @SuppressWarnings("NullAway.Init")
    private Till selling;

    CertifiedRefundTest() throws Exception {
        super(guarded());
    }

    private static Simulator guarded() throws Exception {
        var made = new Certificates(vouched);
        if (Files.notExists(vouched.resolve("keys.p12"))) {
            made.make("ca", "-dname", "CN=Test CA", "-ext", "bc:c");
            made.make("good", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca");
            made.make("merchant", "-dname", "CN=" + KNOWN.mchId(), "-signer", "ca");
        }
        return Simulator.start(SimulatorConfig.of(KNOWN).withGuard(made.guard("good", KNOWN.mchId())));
    }

    @BeforeEach
    void begin() throws Exception {
        Trust.only(made.trust("ca"), made.certificate("ca"));
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        place = Server.POSTGRESQL.prepared();
        selling = quick(settings("二号店", 2, Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        selling.close();
        Trust.asBefore(made.certificate("ca"));
    }

    @Test
    void goesBackWithTheMerchantsCertificate() throws Exception {
        var certificate = made.p12("merchant", "apiclient_cert.p12", KNOWN.mchId());
        refund(Optional.of(certificate));
        await("the screen says so", () -> says("Refunded to: "));
        assertEquals(
                List.of(new Money(6_00)),
                weChat.refunds().all().stream().map(it -> new Money(it.fen())).toList());
        robot.push(KeyCode.ESCAPE);
        await("so does the list", () -> looks().equals(List.of(OrderLook.REFUNDED)));
    }

    @Test
    void withoutACertificateNothingIsAskedAndTheScreenSaysWhy() throws Exception {
        refund(Optional.empty());
        await("the screen says why", () -> says(WORDS.text("giveback.noCertificate")));
        assertEquals(0, weChat.refunds().all().size());
        assertEquals(List.of(), till.refunds.open());
        robot.push(KeyCode.ESCAPE);
        await("it is as it was", () -> looks().equals(List.of(OrderLook.PAID)));
    }

    /// Up to the Enter that gives all of the other till's sale back.
    private void refund(Optional<Path> certificate) throws TimeoutException, IOException {
        till = quick(settings("一号店", 1, certificate));
        show(Language.EN);
        sell();
        robot.push(KeyCode.F11).push(KeyCode.CONTROL, KeyCode.T);
        await("the other till's sale is seen", () -> looks().equals(List.of(OrderLook.PAID)));
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
    }

    private void sell() throws TimeoutException {
        assertInstanceOf(Begun.class, selling.guards.begin(() -> selling.desk.charge(TEA, "王小雨")));
        var payment = selling.desk.open().getLast();
        await("a code is shown", () -> payment.payment().state() instanceof Waiting);
        weChat.phone().pay(payment.payment().order().outTradeNo());
        payment.check();
        await("it is paid", () -> selling.desk.open().isEmpty());
    }

    private boolean says(String words) {
        return robot.lookup((Labeled it) ->
                        it.isVisible() && it.getText() != null && it.getText().startsWith(words))
                .tryQueryAs(Label.class)
                .isPresent();
    }

    private List<OrderLook> looks() {
        return robot.lookup("#orderList")
                .<ListView<OrderRow>>tryQueryAs(listView())
                .map(list -> list.getItems().stream().map(OrderRow::look).toList())
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private static Class<ListView<OrderRow>> listView() {
        return (Class<ListView<OrderRow>>) (Class<?>) ListView.class;
    }

    private Settings settings(String shop, int number, Optional<Path> certificate) throws IOException {
        var real = new Settings.WeChat(
                KNOWN.appid(),
                KNOWN.mchId(),
                new ApiKey(KNOWN.apiKey()),
                "HMAC-SHA256",
                URI.create("https://localhost:" + weChat.guardedPort()),
                "http://127.0.0.1/notify",
                certificate);
        var usual = settings(Files.createDirectories(folder.resolve(shop)));
        return new Settings(
                usual.home(),
                new Settings.Shop(shop, number, "王小雨"),
                usual.payment(),
                Optional.of(real),
                Optional.empty(),
                usual.sound(),
                Optional.empty(),
                usual.receipt(),
                usual.staff(),
                Optional.empty(),
                Optional.of(
                        new Settings.Share(place.url(), place.user(), new Password("none-is-asked"), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }
}

package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.report.OrderLook;
import io.saoma.sale.Money;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Refund.End;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Certificates;
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

    private static final Messages WORDS = new Messages(Language.EN);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path vouched;

    private final DeskSight sight = new DeskSight(robot);

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
            made.make("ca", CertificateDraft.of("CN=Test CA").ofAnAuthority());
            made.make(
                    "good", CertificateDraft.of("CN=localhost").at("localhost").signedBy("ca"));
            made.make(
                    "merchant",
                    CertificateDraft.of("CN=" + ShopSettings.KNOWN.mchId()).signedBy("ca"));
        }
        return Simulator.start(
                SimulatorConfig.of(ShopSettings.KNOWN).withGuard(made.guard("good", ShopSettings.KNOWN.mchId())));
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
        var certificate = made.p12("merchant", "apiclient_cert.p12", ShopSettings.KNOWN.mchId());
        refund(Optional.of(certificate));
        await("the screen says so", () -> says("Refunded to: "));
        assertEquals(
                List.of(new Money(6_00)),
                weChat.refunds().all().stream().map(it -> new Money(it.fen())).toList());
        robot.push(KeyCode.ESCAPE);
        await("so does the list", () -> sight.looks().equals(List.of(OrderLook.REFUNDED)));
    }

    @Test
    void withoutACertificateNothingIsAskedAndTheScreenSaysWhy() throws Exception {
        refund(Optional.empty());
        await("the screen says why", () -> says(WORDS.text("giveback.noCertificate")));
        assertEquals(0, weChat.refunds().all().size());
        assertEquals(List.of(), till.refunds.open());
        robot.push(KeyCode.ESCAPE);
        await("it is as it was", () -> sight.looks().equals(List.of(OrderLook.PAID)));
    }

    /// Up to the Enter that gives all of the other till's sale back.
    private void refund(Optional<Path> certificate) throws TimeoutException, IOException {
        till = quick(settings("一号店", 1, certificate));
        show(Language.EN);
        TeaSale.sell(selling, weChat);
        robot.push(KeyCode.F11).push(KeyCode.CONTROL, KeyCode.T);
        await("the other till's sale is seen", () -> sight.looks().equals(List.of(OrderLook.PAID)));
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
    }

    private boolean says(String words) {
        return robot.lookup((Labeled it) ->
                        it.isVisible() && it.getText() != null && it.getText().startsWith(words))
                .tryQueryAs(Label.class)
                .isPresent();
    }

    private Settings settings(String shop, int number, Optional<Path> certificate) throws IOException {
        var real = new Settings.WeChat(
                ShopSettings.KNOWN.appid(),
                ShopSettings.KNOWN.mchId(),
                new ApiKey(ShopSettings.KNOWN.apiKey()),
                "HMAC-SHA256",
                URI.create("https://localhost:" + weChat.guardedPort()),
                ShopSettings.NOTIFY,
                certificate);
        var alone = ShopSettings.real(Files.createDirectories(folder.resolve(shop)), real);
        return ShopSettings.sharing(ShopSettings.called(alone, shop, number), place);
    }
}

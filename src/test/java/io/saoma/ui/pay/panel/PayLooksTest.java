package io.saoma.ui.pay.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.ClockOff;
import io.saoma.payment.guard.Reason.LowDisk;
import io.saoma.payment.guard.Reason.TakenOver;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.customer.CustomerViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The payment in the till's window as an eye sees it, in every state.
/// With `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class PayLooksTest {

    private final PayStand stand = new PayStand();
    private final List<String> cut = new ArrayList<>();
    private Theme theme = Theme.LIGHT;
    private final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue(), new FakeKeeper(), basket -> stand.checkout.charge(basket, "王小雨"), _ -> {}, () -> {});
    private final SimpleObjectProperty<Boolean> second = new SimpleObjectProperty<>(true);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH",
        "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"
    })
    void noWordOfAWaitingPaymentIsCut(int width, int height, Language language, Hands robot) {
        robot.interact(() -> new Looks(width, height, language).waiting());
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH"})
    void noWordOfAnyOtherStateIsCut(int width, Language language, Hands robot) {
        robot.interact(() -> new Looks(width, 768, language).troubles());
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1366, 768, ZH", "1366, 768, EN", "1920, 1080, ZH", "1920, 1080, EN"})
    void noWordOfAPaymentByTheCustomersCodeIsCut(int width, int height, Language language, Hands robot) {
        robot.interact(() -> new Looks(width, height, language).byCode());
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH", "1024, 768, EN"})
    void noWordOverTheWindowIsCut(int width, int height, Language language, Hands robot) {
        second.set(false);
        robot.interact(() -> new Looks(width, height, language).covers());
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1366, 768, ZH", "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"})
    void noWordOfThePanelIsCutWhereTheCustomerHasNoDisplay(int width, int height, Language language, Hands robot) {
        second.set(false);
        robot.interact(() -> new Looks(width, height, language).alone());
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1366, ZH", "1024, EN", "1366, EN"})
    void noWordOfAGuardIsCut(int width, Language language, Hands robot) {
        robot.interact(() -> new Looks(width, 768, language).guarded());
        assertEquals(List.of(), cut);
    }

    @Test
    void noWordIsCutInTheDark(Hands robot) {
        theme = Theme.DARK;
        robot.interact(() -> new Looks(1366, 768, Language.ZH).waiting());
        assertEquals(List.of(), cut);
    }

    /// One window, photographed as a payment goes on.
    private final class Looks {

        private final String suffix;
        private final int width;
        private final int height;
        private final TillWindow window;
        private final PayScreens screens;

        Looks(int width, int height, Language language) {
            this.width = width;
            this.height = height;
            var dark = theme == Theme.DARK ? "-dark" : "";
            suffix = "-%d-%s%s".formatted(width, language.tag(), dark);
            window = stand.window(language, cashier);
            screens = new PayScreens(
                    PayPlace.in(window),
                    stand.checkout,
                    new CustomerViewModel(
                            stand.checkout,
                            new SimpleObjectProperty<>(PayStand.basket(5)),
                            new SimpleObjectProperty<>(Optional.empty()),
                            "一号店",
                            true,
                            Optional.empty()),
                    second);
        }

        void waiting() {
            var payment = charge(5).waits().answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
            stand.pass(Duration.ofSeconds(48));
            take("pay-waiting");
            stand.shown().scanned(new AuthCode("134567890123456789"));
            take("pay-too-soon");
            payment.isPaid(false);
            take("pay-paid");
        }

        void troubles() {
            var payment = charge(5);
            take("pay-placing");
            payment.waits();
            stand.shown().cancel();
            take("pay-question");
            stand.shown().keepWaiting();
            lose(payment);
            take("pay-adrift");
            payment.answered(Exchange.ASK, new Answer.NotPaid("USERPAYING"));
            payment.becomes(new Unknown("TIMEOUT"));
            take("pay-unknown");
            payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.EXPIRED));
            take("pay-closing");
            payment.becomes(new Refused("APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配，请检查后再试"));
            take("pay-refused");
            payment.becomes(new Review("total_fee is 1 at WeChat, but 6050 in our order"));
            take("pay-review");
            payment.booked(false);
            take("pay-book");
            payment.booked(true).becomes(new Closed("CLOSED"));
            take("pay-closed");
        }

        /// The customer's own code pays.
        void byCode() {
            var payment = charge(5).byCode();
            take("code-charging");
            payment.becomes(new Unknown("USERPAYING"));
            take("code-paying");
            stand.shown().cancel();
            take("code-question");
            stand.shown().keepWaiting();
            payment.becomes(new Unknown("SYSTEMERROR"));
            take("code-unknown");
            payment.becomes(new Reversing(stand.clock.now().wall(), GivenUp.FAILED));
            take("code-reversing");
            payment.becomes(new Closed("REVOKED"));
            take("code-reversed");
            payment.becomes(new Refused("AUTHCODEEXPIRE", "101 付款码已过期，请刷新再试"));
            take("code-declined");
        }

        void covers() {
            var payment = charge(8);
            take("cover-placing");
            payment.waits().answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
            stand.pass(Duration.ofSeconds(48));
            take("cover-waiting");
            lose(payment);
            take("cover-adrift");
            stand.shown().cancel();
            stand.shown().confirmCancel();
            payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));
            take("cover-cancelled");
        }

        void alone() {
            var payment = charge(5).waits().answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
            screens.showCashier();
            take("pay-alone");
            payment.becomes(new Closed("CLOSED"));
            take("pay-alone-closed");
        }

        void guarded() {
            cashier.stoppedProperty().bind(stand.gate.stoppedProperty());
            fill(5);
            guard("disk-low", new Warn(new LowDisk(142_000_000)));
            guard("disk-full", new Stop(new LowDisk(42_000_000)));
            cashier.charge();
            take("guard-disk-pressed");
            guard("clock-off", new Warn(new ClockOff(Duration.ofSeconds(-90))));
            guard("clock-wrong", new Stop(new ClockOff(Duration.ofHours(-800))));
            guard(
                    "number-taken",
                    new Stop(new TakenOver("Aleksandra Wang-Lin.", Instant.parse("2026-03-14T02:26:00Z"))));
        }

        private void guard(String name, Readiness readiness) {
            stand.readiness.set(readiness);
            stand.pass(Duration.ofSeconds(10));
            take("guard-" + name);
        }

        private HandPayment charge(int lines) {
            fill(lines);
            cashier.charge();
            return stand.driven();
        }

        private void fill(int lines) {
            for (var line : PayStand.basket(lines).lines()) {
                cashier.inputProperty().set(line.name() + " " + line.price().yuan());
                cashier.enter();
            }
        }

        private void lose(HandPayment payment) {
            payment.answered(Exchange.ASK, new Answer.Silent(false, "CONNECT"));
            stand.pass(Duration.ofSeconds(12));
        }

        private void take(String name) {
            Camera.cutWords(window.scene(), width, height, theme, name + suffix)
                    .forEach(it -> cut.add(name + ": " + it));
        }
    }
}

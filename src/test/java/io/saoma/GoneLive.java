package io.saoma;

import static io.saoma.WholeTill.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Wanted;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleState;
import io.saoma.ui.Hands;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// A shop goes live in a process of its own: hands at the keyboard and nothing else, from a fresh home to a real sale
/// and its refund. What the till says is printed.
final class GoneLive implements Seam {

    private final Hands hands = new Hands();
    private final Path home;
    private final Typed wanted;

    /// What is typed, the wrong and the right.
    ///
    /// @param judge the address of the right WeChat
    /// @param early that of one whose clock is behind the till's
    /// @param nowhere that of nobody
    record Typed(
            String appid,
            String mchId,
            String key,
            String otherKey,
            String certificate,
            String otherCertificate,
            String judge,
            String early,
            String nowhere) {}

    private GoneLive(Path home, Typed wanted) {
        this.home = home;
        this.wanted = wanted;
    }

    public static void main(String[] args) {
        var wanted = new Typed(args[1], args[2], args[3], args[4], args[5], args[6], args[7], args[8], args[9]);
        var home = Path.of(args[0]);
        System.exit(new Startup(home, System.out, new GoneLive(home, wanted)).run());
    }

    @Override
    public void opened(Till till, Counter counter) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.out.println("opened practice=" + till.practice());
                if (till.practice()) {
                    goLive();
                } else {
                    sellAndGiveBack(till);
                    Platform.runLater(counter::close);
                }
            } catch (Exception | AssertionError e) {
                e.printStackTrace(System.out);
                System.exit(9);
            }
        });
    }

    private void goLive() throws Exception {
        var settings = Files.readAllBytes(home.resolve("settings.toml"));
        hands.push(KeyCode.CONTROL, KeyCode.W);
        await("the way begins", () -> !text("#titleLabel").isEmpty());
        next("2");
        next("3");
        next("4");
        type(wanted.appid());
        next("5");
        type(wanted.mchId());
        next("6");
        hands.write(wanted.key().substring(1)).push(KeyCode.ENTER);
        say("short key", "#faultLabel");
        type(wanted.otherKey());
        next("7");
        type("http://a.b/c");
        next("8");
        type(wanted.otherCertificate());
        hands.push(KeyCode.ENTER);
        say("wrong password", "#faultLabel");
        type(wanted.certificate());
        next("9");

        ask(wanted.nowhere());
        say("unreachable", "#headlineLabel");
        hands.push(KeyCode.ENTER);
        retype(wanted.early());
        say("other key", "#headlineLabel");
        hands.push(KeyCode.ENTER);
        retype(wanted.key());
        say("clock", "#headlineLabel");
        ask(wanted.judge());
        await("WeChat has spoken", () -> !text("#headlineLabel").isEmpty() && !asking());
        say("proven", "#headlineLabel");
        assertArrayEquals(settings, Files.readAllBytes(home.resolve("settings.toml")), "nothing is written yet");
        hands.push(KeyCode.ENTER);
    }

    private void sellAndGiveBack(Till till) throws Exception {
        await("a trial is offered", () -> !text("#titleLabel").isEmpty());
        say("offer", "#titleLabel");
        var before = text("#titleLabel");
        hands.push(KeyCode.ENTER);
        await(
                "the refund is offered",
                () -> shown("#takeButton") && !text("#titleLabel").equals(before));
        say("paid", "#titleLabel");
        hands.push(KeyCode.ENTER);
        await("the refund can be made", () -> shown("#waysLabel"));
        hands.push(KeyCode.F2);
        await("it is planned", () -> !text("#waysLabel").isEmpty());
        chooseAReason();
        hands.push(KeyCode.ENTER);
        await("it has gone back", () -> row(till).state() == SaleState.REFUNDED);
        var row = row(till);
        System.out.println("book: " + row.number() + " " + row.total() + " " + row.state());
    }

    private static SaleRow row(Till till) {
        return till.book
                .orders()
                .page(Wanted.all(false), BusinessDay.of(till.clock.instant()), 1)
                .getFirst();
    }

    private void chooseAReason() {
        for (var i = 0; i < 40 && !(hands.on(this::focused) instanceof ToggleButton); i++) {
            hands.push(KeyCode.TAB);
        }
        hands.push(KeyCode.SPACE);
    }

    private Object focused() {
        var owner = hands.lookup("#waysLabel").query().getScene().getFocusOwner();
        return owner == null ? "" : owner;
    }

    /// From the last page aside to the address, back, and to WeChat.
    private void ask(String address) throws Exception {
        hands.push(KeyCode.ESCAPE);
        next("9");
        hands.push(KeyCode.F8);
        retype(address);
    }

    /// On a page to which WeChat's word led, or that lies aside: what stands there is replaced, and WeChat asked.
    private void retype(String value) throws Exception {
        await("the page is there", () -> shown("#fieldBox"));
        type(value);
        hands.push(KeyCode.ENTER);
        await("the last page", () -> !shown("#fieldBox"));
        hands.push(KeyCode.ENTER);
        await("WeChat has spoken", () -> shown("#answer") && !asking());
    }

    private void type(String value) {
        hands.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.BACK_SPACE).write(value);
    }

    private void next(String step) throws Exception {
        hands.push(KeyCode.ENTER);
        await(
                "page " + step,
                () -> text("#stepLabel").replaceAll("\\D+", " ").strip().startsWith(step + " "));
    }

    private void say(String what, String id) throws Exception {
        await(what, () -> !text(id).isBlank());
        System.out.println(what + ": " + text(id));
    }

    private boolean asking() {
        return shown("#spinner");
    }

    private boolean shown(String id) {
        return hands.lookup(id).tryQuery().filter(it -> it.isVisible()).isPresent();
    }

    private String text(String id) {
        return hands.lookup(id)
                .tryQueryAs(Label.class)
                .filter(it -> it.isVisible())
                .map(Label::getText)
                .orElse("");
    }
}

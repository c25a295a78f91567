package io.saoma;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.book.share.DatabaseServer;
import io.saoma.book.share.Guest;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.proof.OwnPort;
import io.saoma.proof.share.Wire;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A WeChat that tells by itself, a shared book on a real server, and the door of a receiver between them.
final class Relay implements AutoCloseable {

    static final Merchant KNOWN = new Merchant("wx8888888888888888", "1900006511", "0123456789abcdefABCDEF9876543210");

    private static final long SEED = 7;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    final Simulator weChat = Simulator.start(SimulatorConfig.of(KNOWN)
            .withSeed(SEED)
            .withSwitches(Switches.standard().withNotices(true)));
    final OwnPort port = new OwnPort();

    /// As the owner of its tables opens it.
    final SharedPlace place;

    private final SharedPlace asTill;
    private final SharedPlace asReceiver;

    /// From the receiver to the server.
    final Wire wire;

    private final Path folder;
    private final List<Till> tills = new ArrayList<>();
    private Optional<Receiver> receiver = Optional.empty();

    Relay(Server server, Path folder) throws IOException, SQLException {
        this(server.common(), folder);
    }

    Relay(DatabaseServer server, Path folder) throws IOException, SQLException {
        this.folder = folder;
        place = server.fresh();
        asTill = server.guest(place, Guest.TILL);
        asReceiver = server.guest(place, Guest.RECEIVER);
        wire = new Wire(server::port);
    }

    /// The same dice give the same first customer.
    static String openid() {
        return new Identifiers(new Random(SEED)).openid();
    }

    void receive() {
        var listen = new Settings.Listen(InetAddress.getLoopbackAddress(), port.number());
        var settings = settings(folder.resolve("receiver"), 9, wire.to(asReceiver), Optional.of(listen));
        receiver = Optional.of(Receiver.open(settings, InstantSource.system()).orElseThrow());
    }

    /// A till that hears what is written from now on.
    Till till(int number) throws IOException, InterruptedException {
        var home = Files.createDirectories(folder.resolve("till" + number));
        var settings = settings(home, number, asTill, Optional.empty());
        var till = new Till(settings, InstantSource.system());
        tills.add(till);
        await(
                "the till listens",
                () -> till.sharing.flatMap(it -> it.listener).orElseThrow().hearing());
        return till;
    }

    private Settings settings(Path home, int number, SharedPlace there, Optional<Settings.Listen> listen) {
        var merchant = ShopSettings.merchant(KNOWN, weChat.baseUrl(), "HMAC-SHA256", port.base() + "/pay/notify");
        var till = ShopSettings.listening(ShopSettings.real(home, merchant), listen);
        return ShopSettings.sharing(ShopSettings.called(till, till.shop().name(), number), there);
    }

    OpenPayment waiting(Till till) throws InterruptedException {
        var payment = charge(till);
        Shop.await(payment, Waiting.class::isInstance);
        return payment;
    }

    static OpenPayment charge(Till till) {
        return till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(12_50), 1)), "王小雨");
    }

    static String number(OpenPayment payment) {
        return payment.payment().order().outTradeNo();
    }

    /// Once it has ended, as it has to.
    static Paid paid(OpenPayment payment) throws InterruptedException {
        return assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
    }

    /// What the notices in the shared book are about.
    List<String> notices() {
        try {
            return SharedTable.strings(place, "SELECT about FROM notice ORDER BY number");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        for (var till : tills) {
            till.close();
        }
        receiver.ifPresent(Receiver::close);
        weChat.close();
        wire.close();
        port.close();
    }
}

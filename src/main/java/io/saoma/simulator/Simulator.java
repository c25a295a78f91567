package io.saoma.simulator;

import io.saoma.simulator.bill.BillOffice;
import io.saoma.simulator.desk.Desk;
import io.saoma.simulator.desk.Sealer;
import io.saoma.simulator.desk.SeenRequest;
import io.saoma.simulator.fault.Faults;
import io.saoma.simulator.notice.NoticeOffice;
import io.saoma.simulator.notice.NoticeWriter;
import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Charge;
import io.saoma.simulator.order.GivenBack;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.RefundBook;
import io.saoma.simulator.order.Subscription;
import io.saoma.simulator.phone.CustomerPhone;
import io.saoma.simulator.wire.HttpDoor;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Network;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// WeChat Pay on this machine, over real HTTP: as strict as the real one, with a customer and with faults to switch on.
public final class Simulator implements AutoCloseable {

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("simulator-", 1).factory());
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final Merchant merchant;
    private final Identifiers identifiers;
    private final Agenda agenda;
    private final OrderBook book;
    private final HeldCodes codes;
    private final CustomerPhone phone;
    private final NoticeOffice notices;
    private final BillOffice bills;
    private final HttpDoor door;
    private final Optional<HttpDoor> guardedDoor;

    private Simulator(SimulatorConfig config) {
        var random = new Random(config.seed());
        merchant = config.merchant();
        identifiers = new Identifiers(random);
        agenda = new Agenda(config.clock(), workers);
        book = new OrderBook(config.switches(), agenda, identifiers);
        codes = new HeldCodes(agenda, identifiers);
        phone = anotherPhone();
        notices = new NoticeOffice(book, agenda, identifiers, new NoticeWriter(merchant, identifiers, random));
        if (config.switches().notices()) {
            notices.open();
        }
        var sealer = new Sealer(merchant, identifiers, random);
        bills = new BillOffice(merchant, book, agenda);
        var desk = new Desk(merchant, config.switches(), book, codes, agenda, faults, sealer, bills, requests::add);
        door = opened(config, desk);
        guardedDoor = config.guard().map(guard -> new HttpDoor(0, Optional.of(guard), desk, config.clock(), workers));
    }

    /// Listens when this returns; a taken port is a `PortTakenException` whose message is a sentence for people.
    public static Simulator start(SimulatorConfig config) {
        return new Simulator(config);
    }

    public int port() {
        return door.port();
    }

    /// Where the guarded door is, if there is one.
    public int guardedPort() {
        return guardedDoor.orElseThrow().port();
    }

    /// Without a slash at the end.
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    public Merchant merchant() {
        return merchant;
    }

    /// The customer of every day; always the same one.
    public CustomerPhone phone() {
        return phone;
    }

    /// A customer with another WeChat account.
    public CustomerPhone anotherPhone() {
        return new CustomerPhone(book, codes, agenda, identifiers.openid());
    }

    public Faults faults() {
        return faults;
    }

    /// What WeChat tells the merchant by itself, where the switches say so, and what can be sent on demand.
    public NoticeOffice notices() {
        return notices;
    }

    /// The accounts of past days, and what is to be wrong in them.
    public BillOffice bills() {
        return bills;
    }

    public Network network() {
        return door.network();
    }

    /// Takes the network away or gives it back on the same port.
    public void network(Network wanted) {
        door.network(wanted);
        guardedDoor.ifPresent(it -> it.network(wanted));
    }

    /// What WeChat took from customers, in order.
    public List<Charge> charges() {
        return book.charges();
    }

    /// What WeChat gave back to customers, in order.
    public List<GivenBack> givenBack() {
        return book.givenBack();
    }

    /// Refunds: what was asked for, what becomes of it, and when.
    public RefundBook refunds() {
        return book.refunds();
    }

    /// The requests that arrived, the oldest first; of very many only the last ten thousand.
    public List<SeenRequest> requests() {
        return requests.all();
    }

    /// Is told of each request before its answer leaves, on the thread that serves it.
    public Subscription onRequest(Consumer<SeenRequest> listener) {
        return requests.onRequest(listener);
    }

    /// For tests that have moved their clock: does everything that is due by it, before it returns.
    public void runDue() {
        agenda.runDue();
    }

    /// Ends everything; when it returns no thread of the simulator is left. A listener must not call it: it would wait
    /// for itself.
    @Override
    public void close() {
        door.close();
        guardedDoor.ifPresent(HttpDoor::close);
        agenda.close();
        workers.close();
    }

    private HttpDoor opened(SimulatorConfig config, Desk desk) {
        try {
            return new HttpDoor(config.port(), desk, config.clock(), workers);
        } catch (RuntimeException e) {
            agenda.close();
            workers.close();
            throw e;
        }
    }
}

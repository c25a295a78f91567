package io.saoma.simulator.notice;

import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Refund;
import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.WireReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Tells the merchant of each payment and of the end of each refund, at the `notify_url`, until it says `SUCCESS` or a
/// day has passed; and
/// sends on demand what WeChat, or somebody else, might send.
public final class NoticeOffice {

    /// After a notice that was not taken; the last one goes out 24 hours and 4 minutes after the first.
    public static final List<Duration> PAUSES = Stream.of(
                    15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600)
            .map(Duration::ofSeconds)
            .toList();

    private static final Postman POSTMAN = new Postman(Duration.ofSeconds(5));

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final OrderBook book;
    private final Agenda agenda;
    private final Identifiers identifiers;
    private final NoticeWriter writer;

    public NoticeOffice(OrderBook book, Agenda agenda, Identifiers identifiers, NoticeWriter writer) {
        this.book = book;
        this.agenda = agenda;
        this.identifiers = identifiers;
        this.writer = writer;
    }

    /// From now on every payment is told by itself.
    public void open() {
        book.onChange(order -> {
            if (order.state() instanceof OrderState.Paid paid && told.add(order.outTradeNo())) {
                plan(order, paid, agenda.now(), 0);
            }
        });
        book.refunds().onEnd(refund -> {
            if (told.add(refund.outRefundNo()) && refund.terms().containsKey("notify_url")) {
                plan(refund, agenda.now(), 0);
            }
        });
    }

    /// Every notice that was sent, the oldest first.
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /// Tells of a paid order now, whatever was said of it before.
    public Delivery send(String outTradeNo) {
        var order = book.find(outTradeNo).orElseThrow();
        if (order.state() instanceof OrderState.Paid paid) {
            return delivered(order, writer.genuine(order, paid));
        }
        throw new IllegalStateException(outTradeNo + " is not paid");
    }

    /// Sends something false about an order, paid or not.
    public Delivery forge(String outTradeNo, Forgery forgery) {
        var order = book.find(outTradeNo).orElseThrow();
        var paid = order.state() instanceof OrderState.Paid real ? real : invented();
        return delivered(order, writer.forged(order, paid, forgery));
    }

    private OrderState.Paid invented() {
        var now = agenda.now();
        return new OrderState.Paid(identifiers.transactionId(now), identifiers.openid(), Purse.change(), now);
    }

    private void plan(Order order, OrderState.Paid paid, Instant time, int sent) {
        agenda.at(time, () -> {
            var delivery = delivered(order, writer.genuine(order, paid));
            if (!delivery.taken() && sent < PAUSES.size()) {
                plan(order, paid, time.plus(PAUSES.get(sent)), sent + 1);
            }
        });
    }

    private void plan(Refund refund, Instant time, int sent) {
        agenda.at(time, () -> {
            if (!delivered(refund).taken() && sent < PAUSES.size()) {
                plan(refund, time.plus(PAUSES.get(sent)), sent + 1);
            }
        });
    }

    private Delivery delivered(Refund refund) {
        return delivered(refund.terms().getOrDefault("notify_url", ""), refund.outRefundNo(), writer.refunded(refund));
    }

    private Delivery delivered(Order order, byte[] body) {
        return delivered(order.term("notify_url"), order.outTradeNo(), body);
    }

    private Delivery delivered(String url, String number, byte[] body) {
        var answer = answer(POSTMAN.post(URI.create(url), identifiers.nonce(), body));
        var delivery = new Delivery(agenda.now(), number, answer.startsWith("SUCCESS"), answer);
        deliveries.add(delivery);
        return delivery;
    }

    private static String answer(byte[] body) {
        try {
            var fields = WireReader.read(body);
            return fields.getOrDefault("return_code", "") + " " + fields.getOrDefault("return_msg", "");
        } catch (BadXmlException _) {
            return "";
        }
    }
}

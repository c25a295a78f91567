package io.saoma.wechat;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.AuthCode;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentGateway;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.Sighting;
import io.saoma.payment.Sighting.Nothing;
import io.saoma.payment.Sighting.Seen;
import io.saoma.payment.Sighting.Taken;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.guard.ClockReading;
import io.saoma.payment.refund.RefundGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// WeChat Pay's orders, scanned by either side, over its merchant API, version 2: one request on the wire for each
/// call, at the most.
public final class WeChatGateway implements PaymentGateway, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatGateway.class);

    private final Merchant merchant;
    private final Requests requests;
    private final AnswerReader answers;
    private final Sightings sightings;
    private final FlatXml xml = new FlatXml();
    private final Wire wire;

    /// Shows who the merchant is, where the merchant has a certificate.
    private final Wire certified;

    public WeChatGateway(Merchant merchant, InstantSource clock) {
        this(merchant, clock, _ -> {});
    }

    /// `clocks` is told, on the thread of the call, what each answer says of the till's clock.
    public WeChatGateway(Merchant merchant, InstantSource clock, Consumer<ClockReading> clocks) {
        this(merchant, clock, clocks, InetAddress::getAllByName);
    }

    WeChatGateway(Merchant merchant, InstantSource clock, Consumer<ClockReading> clocks, TimelyDns.Names names) {
        var domains = new Domains(merchant.domains(), clock);
        var dates = new DateReader(clock, clocks);
        this.merchant = merchant;
        this.requests = new Requests(merchant);
        this.answers = new AnswerReader(merchant.key());
        this.sightings = new Sightings(merchant);
        this.wire = new HttpWire(
                HttpClients.of(merchant.limits(), names, Optional.empty()), domains, merchant.limits(), dates);
        this.certified = merchant.certificate().isEmpty()
                ? wire
                : new HttpWire(
                        HttpClients.of(merchant.limits(), names, merchant.certificate()),
                        domains,
                        merchant.limits(),
                        dates);
    }

    WeChatGateway(Merchant merchant, Wire wire) {
        this.merchant = merchant;
        this.requests = new Requests(merchant);
        this.answers = new AnswerReader(merchant.key());
        this.sightings = new Sightings(merchant);
        this.wire = wire;
        this.certified = wire;
    }

    @Override
    public Answer place(Order order) {
        return answer(Call.PLACE, order, requests::of);
    }

    @Override
    public Answer pay(Order order, AuthCode code) {
        return answer(Call.PAY, order, (_, paid) -> requests.of(paid, code));
    }

    @Override
    public Answer ask(Order order) {
        return answer(Call.ASK, order, requests::of);
    }

    @Override
    public Sighting find(PaymentNumber number) {
        var start = System.nanoTime();
        var sighting = seek(number);
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info("{} {} {} ms {}", Call.ASK.path(), number.text(), took, word(sighting));
        return sighting;
    }

    private Sighting seek(PaymentNumber number) {
        try {
            var body = wire.post(Call.ASK.path(), xml.write(requests.of(number)));
            return sightings.of(number, new Reply(xml.read(body)));
        } catch (SilenceException e) {
            return new Nothing(e.silent());
        } catch (UnreadableException e) {
            return new Nothing(new Silent(true, "UNREADABLE"));
        }
    }

    @Override
    public Answer close(Order order) {
        return answer(Call.CLOSE, order, requests::of);
    }

    @Override
    public Answer reverse(Order order) {
        return merchant.canReverse() ? answer(Call.REVERSE, order, requests::of) : withoutCertificate();
    }

    /// Money that goes back, over the same connections.
    public RefundGateway refunds() {
        return new WeChatRefunds(merchant, wire, certified);
    }

    /// WeChat's own accounts of a day, over the same connections.
    public BillGateway bills() {
        return new WeChatBills(merchant, wire, certified);
    }

    /// Has WeChat tell its time, without a word about any order; blocks as long as another call does. Says how long the
    /// answer took, empty where none came.
    public Optional<Duration> compareClocks() {
        return wire.greet();
    }

    /// Signs, writes, reads and checks a question that stays in the house, and has a connection stand by: the
    /// first call of a day waits for neither. WeChat is asked nothing.
    public void warm() {
        try {
            var question = xml.read(xml.write(requests.of(new OutTradeNo("000000000000000000000000"))));
            if (!merchant.key().signs(question)) {
                throw new IllegalStateException("its own sign is none");
            }
        } catch (UnreadableException e) {
            throw new IllegalStateException("its own body cannot be read", e);
        }
        wire.connect();
    }

    /// Trusts no connection any more that stood before, for example since before the machine slept.
    public void dropIdle() {
        wire.dropIdle();
        certified.dropIdle();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        certified.close();
    }

    /// What is sent for an order.
    @FunctionalInterface
    private interface Request {
        Map<String, String> of(Call call, Order order);
    }

    private Answer answer(Call call, Order order, Request request) {
        if (!order.appid().equals(merchant.appid()) || !order.mchId().equals(merchant.mchId())) {
            return ofAnotherMerchant(order);
        }
        var start = System.nanoTime();
        var answer = exchange(call, order, request);
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info("{} {} {} ms {}", call.path(), order.outTradeNo(), took, word(answer));
        return answer;
    }

    private Answer exchange(Call call, Order order, Request request) {
        try {
            var way = call == Call.REVERSE ? certified : wire;
            var body = way.post(call.path(), xml.write(request.of(call, order)));
            return answers.of(call, order, new Reply(xml.read(body)));
        } catch (SilenceException e) {
            return e.silent();
        } catch (UnreadableException e) {
            return new Silent(true, "UNREADABLE");
        }
    }

    /// No other key can ask about it, so nobody is asked.
    private static Answer ofAnotherMerchant(Order order) {
        var whose = "appid %s, mch_id %s".formatted(order.appid(), order.mchId());
        return new Failed(
                Meaning.CONFIGURATION,
                "MERCHANT",
                "订单属于另一个商户（%s），请恢复该商户的设置。The order belongs to another merchant (%s): set that one up again."
                        .formatted(whose, whose));
    }

    private static Answer withoutCertificate() {
        return new Failed(
                Meaning.CONFIGURATION,
                "CERTIFICATE",
                "撤销需要商户证书 apiclient_cert.p12。To reverse a payment the till needs the merchant's apiclient_cert.p12.");
    }

    private static String word(Sighting sighting) {
        return switch (sighting) {
            case Seen seen -> seen.tradeState();
            case Taken taken -> taken.tradeState();
            case Nothing(var answer) -> word(answer);
        };
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Failed failed -> failed.code();
            case Silent silent -> silent.code();
            case NotPaid open -> open.tradeState();
            default -> answer.getClass().getSimpleName();
        };
    }
}

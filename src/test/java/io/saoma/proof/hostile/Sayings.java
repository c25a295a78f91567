package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.payment.Order;
import io.saoma.payment.TradeType;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.desk.Desk;
import io.saoma.simulator.desk.Sealer;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.fault.Faults;
import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.phone.CustomerPhone;
import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Reply;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import io.saoma.simulator.wire.WireWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Asks the simulator, without a network, for one answer of every kind that the till can get.
final class Sayings {

    static final Merchant MERCHANT = Merchant.practice();
    static final Instant START = Instant.parse("2026-01-01T04:00:00Z");

    private final Random random = new Random(1);
    private final Faults faults = new Faults();
    private final List<Saying> all = new ArrayList<>();
    private final SignType signType;
    private final Desk desk;
    private final CustomerPhone phone;
    private Instant now = START;

    private Sayings(SignType signType) {
        this.signType = signType;
        var identifiers = new Identifiers(random);
        // nothing here happens by itself
        var agenda = new Agenda(() -> now, _ -> {});
        var book = new OrderBook(Switches.standard(), agenda, identifiers);
        var held = new HeldCodes(agenda, identifiers);
        phone = new CustomerPhone(book, held, agenda, identifiers.openid());
        var sealer = new Sealer(MERCHANT, identifiers, random);
        desk = new Desk(MERCHANT, Switches.standard(), book, held, agenda, faults, sealer, _ -> {});
    }

    static List<Saying> all(SignType signType) {
        var sayings = new Sayings(signType);
        sayings.paidWithCoupons();
        sayings.paidAndRefunded();
        sayings.closed();
        sayings.failed();
        sayings.paidByCode();
        return List.copyOf(sayings.all);
    }

    static Order order(int counter) {
        return order(counter, TradeType.NATIVE);
    }

    private static Order order(int counter, TradeType tradeType) {
        return new Order(
                "0126010100%02dK3QZ".formatted(counter),
                new SaleNumber(false, 1, BusinessDay.of(START), counter),
                1,
                MERCHANT.appid(),
                MERCHANT.mchId(),
                "门店-咖啡",
                new Money(1250),
                "192.168.1.10",
                "https://example.com/wx/notify",
                START,
                START.plusSeconds(360),
                START.plusSeconds(300),
                tradeType);
    }

    private void paidWithCoupons() {
        var order = order(1);
        say(Call.UNIFIEDORDER, order);
        say(Call.ORDERQUERY, order);
        phone.pay(
                order.outTradeNo(),
                Purse.withCoupons(new Coupon("2000000000001", "CASH", 50), new Coupon("2000000000002", "NO_CASH", 30)));
        say(Call.ORDERQUERY, order);
        say(Call.UNIFIEDORDER, order);
        say(Call.CLOSEORDER, order);
    }

    private void paidAndRefunded() {
        var order = order(2);
        say(Call.UNIFIEDORDER, order);
        phone.pay(order.outTradeNo());
        say(Call.ORDERQUERY, order);
        faults.everywhere().once(Fault.tradeState("REFUND"));
        say(Call.ORDERQUERY, order);
        faults.everywhere().once(Fault.tradeState("USERPAYING"));
        say(Call.ORDERQUERY, order);
    }

    private void closed() {
        var order = order(3);
        say(Call.UNIFIEDORDER, order);
        say(Call.CLOSEORDER, order);
        now = now.plus(Duration.ofSeconds(320));
        say(Call.CLOSEORDER, order);
        say(Call.ORDERQUERY, order);
        say(Call.UNIFIEDORDER, order);
    }

    private void failed() {
        say(Call.ORDERQUERY, order(4));
        faults.everywhere().once(Fault.systemError());
        say(Call.ORDERQUERY, order(4));
        faults.everywhere().once(new Fault.ProtocolFailure("签名错误，请检查后再试"));
        say(Call.UNIFIEDORDER, order(4));
    }

    private void paidByCode() {
        var order = order(5, TradeType.MICROPAY);
        say(Call.MICROPAY, order);
        say(Call.ORDERQUERY, order);
        say(Call.REVERSE, order);
        say(Call.ORDERQUERY, order);
        say(Call.MICROPAY, order);
    }

    private void say(Call call, Order order) {
        var request = WireWriter.write(request(call, order), random).getBytes(UTF_8);
        if (!(desk.answer("POST", call.path(), request) instanceof Reply.Body(var _, var _, var text))) {
            throw new IllegalStateException("no answer");
        }
        try {
            // in an order that is the same on every day
            var fields = new TreeMap<>(WireReader.read(text.getBytes(UTF_8)));
            all.add(new Saying(call, order, signType, fields));
        } catch (BadXmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> request(Call call, Order order) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("appid", order.appid());
        fields.put("mch_id", order.mchId());
        fields.put("nonce_str", "ibuaiVcKdpRxkhJA");
        fields.put("sign_type", signType.wireName());
        fields.put("out_trade_no", order.outTradeNo());
        if (call == Call.UNIFIEDORDER || call == Call.MICROPAY) {
            fields.put("body", order.body());
            fields.put("total_fee", Long.toString(order.totalFee().fen()));
            fields.put("spbill_create_ip", order.spbillCreateIp());
        }
        if (call == Call.MICROPAY) {
            fields.put("auth_code", phone.holdOut(new Habit.Pays(Purse.change())));
        }
        if (call == Call.UNIFIEDORDER) {
            fields.put("notify_url", order.notifyUrl());
            fields.put("trade_type", "NATIVE");
            fields.put("product_id", order.sale().toString());
        }
        fields.put("sign", MERCHANT.sign(fields, signType));
        return fields;
    }
}

package io.saoma.proof.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.payment.AuthCode;
import io.saoma.simulator.desk.Desk;
import io.saoma.simulator.desk.Sealer;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.fault.Faults;
import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Charge;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.GivenBack;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.RefundBook;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// WeChat Pay of this world: the practice simulator's own desk and orders, in virtual time and without a socket.
final class ModelWeChat {

    static final Merchant KNOWN = Merchant.practice();

    private static final CloseRule[] CLOSE_RULES = CloseRule.values();

    private final Faults faults = new Faults();
    private final OrderBook book;
    private final Agenda agenda;
    private final Desk desk;
    private final HeldCodes held;
    private final Set<String> placed = new HashSet<>();

    ModelWeChat(World world, Random random) {
        var identifiers = new Identifiers(random);
        agenda = new Agenda(world::trueTime, _ -> {});
        var early = CLOSE_RULES[random.nextInt(CLOSE_RULES.length)];
        var switches = Switches.standard().withEarlyClose(early);
        book = new OrderBook(switches, agenda, identifiers);
        var sealer = new Sealer(KNOWN, identifiers, random);
        held = new HeldCodes(agenda, identifiers);
        desk = new Desk(KNOWN, switches, book, held, agenda, faults, sealer, seen -> {
            if (book.find(seen.field("out_trade_no")).isPresent()) {
                placed.add(seen.field("out_trade_no"));
            }
        });
    }

    /// The answer, or nothing where the connection breaks.
    Reply answer(String path, byte[] body, List<Fault> hits) {
        agenda.runDue();
        faults.clear();
        hits.forEach(faults.everywhere()::once);
        return desk.answer("POST", path, body);
    }

    static byte[] bytes(Reply.Body body) {
        return body.text().getBytes(UTF_8);
    }

    void scan(String codeUrl, String payer) {
        agenda.runDue();
        book.scan(codeUrl, payer);
    }

    void pay(String codeUrl, String outTradeNo, String payer) {
        agenda.runDue();
        book.scan(codeUrl, payer);
        book.pay(outTradeNo, payer, Purse.change());
    }

    void fail(String outTradeNo, String payer) {
        agenda.runDue();
        book.failPayment(outTradeNo, payer);
    }

    /// A customer holds out a code, for the till to read.
    AuthCode holdOut(String payer, Habit habit) {
        return new AuthCode(held.make(payer, habit).authCode());
    }

    List<Charge> charges() {
        return book.charges();
    }

    /// What WeChat has taken and not given back.
    List<Charge> kept() {
        var back = book.givenBack().stream().map(GivenBack::charge).collect(Collectors.toSet());
        return book.charges().stream().filter(charge -> !back.contains(charge)).toList();
    }

    /// What went back, or is about to.
    RefundBook refunds() {
        return book.refunds();
    }

    /// How many orders WeChat has taken.
    int orders() {
        return placed.size();
    }
}

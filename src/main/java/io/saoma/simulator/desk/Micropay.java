package io.saoma.simulator.desk;

import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.HeldCode;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Outcome;
import io.saoma.simulator.order.Purse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// `/pay/micropay`: charges the code that a customer holds out, at once or once the password has come.
record Micropay(OrderBook book, HeldCodes codes, Agenda agenda) implements Endpoint {

    /// Terms of the request, not of the order.
    private static final Set<String> FREE = Set.of("nonce_str", "sign", "spbill_create_ip", "auth_code");

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.MICROPAY.check(question);
        NativeRules.checkOrder(question);
        if (book.find(question.field("out_trade_no")).isPresent()) {
            throw again(question);
        }
        return switch (codes.read(question.field("auth_code"), question.field("out_trade_no"))) {
            case HeldCodes.Reading.Good(var code) -> charge(question, code);
            case HeldCodes.Reading.Bad(var why) -> throw RefusalException.of(why);
        };
    }

    /// A till that asks for the same once more is told how that stands, and charges nothing.
    private RefusalException again(Question question) {
        var same = codes.servedFor(question.field("auth_code"), question.field("out_trade_no"));
        var refused = book.presentedBefore(question.field("out_trade_no"));
        return same && refused.errCode().equals("OUT_TRADE_NO_USED") ? asks() : RefusalException.of(refused);
    }

    private Answer charge(Question question, HeldCode code) throws RefusalException {
        if (code.habit() instanceof Habit.Refused(var errCode, var text)) {
            throw RefusalException.business(errCode, text);
        }
        var order = presented(question, code);
        return switch (code.habit()) {
            case Habit.Pays(var purse) -> paid(order, code, purse);
            case Habit.PaysAfter(var time) -> asksForThePassword(time, () -> pay(order, code, Purse.change()));
            case Habit.FailsAfter(var time) ->
                asksForThePassword(time, () -> book.failPayment(order.outTradeNo(), code.openid()));
            case Habit.DoesNothing _, Habit.Refused _ -> throw asks();
        };
    }

    private Order presented(Question question, HeldCode code) throws RefusalException {
        var expires = WireTime.read(question, "time_expire");
        return switch (book.present(terms(question), expires, code.openid())) {
            case Outcome.Done(var order) -> order;
            case Outcome.Refused refused -> throw RefusalException.of(refused);
        };
    }

    private static Map<String, String> terms(Question question) {
        var terms = new HashMap<>(question.fields());
        terms.keySet().removeAll(FREE);
        terms.values().removeIf(String::isEmpty);
        terms.put("trade_type", "MICROPAY");
        return terms;
    }

    private Answer paid(Order order, HeldCode code, Purse purse) throws RefusalException {
        return switch (pay(order, code, purse)) {
            case Outcome.Done(var now)
            when now.state() instanceof OrderState.Paid paid -> Answer.success(PaidFields.of(now, paid));
            case Outcome.Done _ -> throw asks();
            case Outcome.Refused refused -> throw RefusalException.of(refused);
        };
    }

    private Outcome pay(Order order, HeldCode code, Purse purse) {
        return book.pay(order.outTradeNo(), code.openid(), purse);
    }

    private Answer asksForThePassword(Duration time, Runnable then) throws RefusalException {
        agenda.at(agenda.now().plus(time), then);
        throw asks();
    }

    private static RefusalException asks() {
        return RefusalException.business("USERPAYING", "需要用户输入支付密码");
    }
}

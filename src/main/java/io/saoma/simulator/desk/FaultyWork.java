package io.saoma.simulator.desk;

import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Purse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The work of one request, with what goes wrong around it.
record FaultyWork(Endpoint endpoint, OrderBook book, Agenda agenda, String outTradeNo, List<Fault> hits) {

    Answer answer(Question question) {
        try {
            for (var fault : hits) {
                before(fault);
            }
            var answer = work(question);
            for (var fault : hits) {
                after(fault);
            }
            return answer;
        } catch (RefusalException e) {
            return e.answer();
        }
    }

    private Answer work(Question question) {
        if (hits.contains(new Fault.PaidUnderClose())) {
            pay();
            return Answer.success(Map.of("result_msg", "OK"));
        }
        try {
            return endpoint.answer(question);
        } catch (RefusalException e) {
            return e.answer();
        }
    }

    private void before(Fault fault) throws RefusalException {
        switch (fault) {
            case Fault.BusinessFailure(var code, var text, var workDone)
            when !workDone -> throw RefusalException.business(code, text);
            case Fault.ProtocolFailure(var text) -> throw RefusalException.protocol(text);
            case Fault.NotYetVisible(var age)
            when younger(age) -> throw RefusalException.business("ORDERNOTEXIST", "order not exist");
            case Fault.PaidJustBefore _ -> pay();
            default -> {}
        }
    }

    private void after(Fault fault) throws RefusalException {
        switch (fault) {
            case Fault.BusinessFailure(var code, var text, var workDone)
            when workDone -> throw RefusalException.business(code, text);
            case Fault.PaidJustAfter _ -> pay();
            default -> {}
        }
    }

    private boolean younger(Duration age) {
        return book.find(outTradeNo)
                .map(Order::created)
                .filter(created -> agenda.now().isBefore(created.plus(age)))
                .isPresent();
    }

    private void pay() {
        book.find(outTradeNo).ifPresent(order -> {
            var scannedBy = order.scannedBy();
            book.pay(outTradeNo, scannedBy != null ? scannedBy : "oFAULTpaysInTheVeryInstant00", Purse.change());
        });
    }
}

package io.saoma.proof.matrix;

import io.saoma.payment.DriverStand;
import io.saoma.payment.Order;
import io.saoma.payment.Wish;
import io.saoma.payment.Wishes;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.FakeRefundBook;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundGateway;
import io.saoma.payment.refund.RefundProgress;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.RefundStand;
import io.saoma.payment.refund.RefundState;
import io.saoma.payment.refund.Refunding;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.sale.Money;
import io.saoma.simulator.order.Refund.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One refund of a part of a paid order from the wish to its end, with a fault at one exchange of it, and perhaps a
/// till that dies right after.
final class RefundStory implements RefundGateway, Wishes {

    private static final Duration LONG_ENOUGH = Duration.ofHours(12);
    private static final Duration AT_A_TIME = Duration.ofMinutes(1);
    private static final Money PART = new Money(400);

    private final StringBuilder exchanges = new StringBuilder();
    private final Stall stall;
    private final String struckAt;
    private final Fault fault;
    private final End end;
    private final boolean dies;
    private final FakeRefundBook book;
    private final Refund refund;
    private final Duration begun;
    private Refunding refunding;
    private boolean struck;
    private boolean died;

    /// @param struckAt what the exchanges look like when the fault strikes: R sends, A asks
    /// @param end what becomes of it at WeChat
    RefundStory(Stall stall, String struckAt, Fault fault, End end, boolean dies) {
        this.stall = stall;
        this.struckAt = struckAt;
        this.fault = fault;
        this.end = end;
        this.dies = dies;
        var order = paidOrder();
        begun = stall.clock.now().uptime();
        book = new FakeRefundBook(
                List.of(new PaidOrder(
                        order.outTradeNo(), order.appid(), order.mchId(), order.totalFee(), order.timeStart())),
                Money.ZERO);
        refund = refund(order);
        refunding = RefundStand.ask(book, refund, stall.clock);
    }

    /// A part of this order, for all of which the customer has paid.
    static Refund refund(Order order) {
        return new Refund(
                order.outTradeNo() + "R01",
                order.sale(),
                order.outTradeNo(),
                order.appid(),
                order.mchId(),
                order.totalFee(),
                PART,
                "一号店-退款",
                order.notifyUrl(),
                new Grounds(RefundReason.FAULTY, "", List.of(), "李经理"));
    }

    private Order paidOrder() {
        var order = DriverStand.charge(stall.books.book(), stall.terms, Story.PRICE, stall.clock.now(), stall.random)
                .order();
        stall.gateway.place(order);
        stall.weChat.phone().pay(order.outTradeNo());
        return order;
    }

    /// What is wrong in the end, nothing where all is well.
    List<String> tell() {
        Tally.add(Count.FAULTS, 1);
        stall.weChat.refunds().become(end, Duration.ofMinutes(1));
        carry(RefundProgress.fresh());
        if (died) {
            carry(RefundProgress.resumedOne());
        }
        return complaints();
    }

    private void carry(RefundProgress progress) {
        RefundStand.carry(refunding, progress, this, book, stall.clock, this, now -> refunding = now);
    }

    private List<String> complaints() {
        var complaints = new ArrayList<String>();
        var there = stall.weChat.refunds().ofOrder(refund.outTradeNo());
        if (there.size() > 1 || there.stream().anyMatch(it -> it.fen() != PART.fen())) {
            complain(Count.DOUBLED, "gone back: " + there, complaints);
        }
        var back = !there.isEmpty() && end == End.SUCCESS;
        switch (refunding.state()) {
            case RefundState.GivenBack _
            when !back -> complain(Count.INVENTED, "given back, says the till", complaints);
            case RefundState.Failed _
            when !there.isEmpty() && end != End.REFUNDCLOSE ->
                complain(Count.LOST, "nothing went back, says the till", complaints);
            case RefundState.Stranded _
            when end != End.CHANGE -> complain(Count.INVENTED, "stranded, says the till", complaints);
            case RefundState.Ended _, RefundState.Stranded _ -> {}
            case RefundState open -> complaints.add("never ends: " + open);
        }
        if (!struck) {
            complaints.add("the moment never came");
        }
        return complaints.stream()
                .map(it ->
                        "%s at %s, %s%s: %s (%s)".formatted(fault, struckAt, end, dies ? ", dies" : "", it, exchanges))
                .toList();
    }

    private static void complain(Count count, String complaint, List<String> complaints) {
        Tally.add(count, 1);
        complaints.add(complaint);
    }

    @Override
    public RefundAnswer refund(Refund wanted) {
        if (!wanted.equals(refund)) {
            throw new AssertionError("another refund is sent: " + wanted);
        }
        return exchange("R", gateway -> gateway.refund(wanted));
    }

    @Override
    public RefundAnswer ask(Refund wanted) {
        return exchange("A", gateway -> gateway.ask(wanted));
    }

    private RefundAnswer exchange(String letter, Function<RefundGateway, RefundAnswer> call) {
        exchanges.append(letter);
        if (struck || !exchanges.toString().equals(struckAt)) {
            return call.apply(stall.gateway.refunds());
        }
        struck = true;
        return stall.spoiled(fault.spoil(), () -> call.apply(stall.gateway.refunds()));
    }

    @Override
    public Optional<Wish> within(Duration time) {
        if (struck && dies && !died) {
            died = true;
            return Optional.of(Wish.STOP);
        }
        if (stall.clock.now().since(begun).compareTo(LONG_ENOUGH) > 0) {
            return Optional.of(Wish.STOP);
        }
        stall.pass(time, AT_A_TIME);
        return Optional.empty();
    }
}

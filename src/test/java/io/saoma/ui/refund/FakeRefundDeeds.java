package io.saoma.ui.refund;

import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.FakeRefundBook;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Plan;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A sale of two lines, paid by WeChat and a rest in cash, whose refunds are only written down.
final class FakeRefundDeeds implements RefundDeeds {

    static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");
    static final Sale SALE = new Sale(
            new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 42),
            new Basket(List.of(
                    new Line("", "珍珠奶茶（大杯，少冰，三分糖）", new Money(15_00), 2),
                    new Line("", "农夫山泉 550 ml", new Money(2_00), 3))),
            "王小雨",
            NOW);

    final FakeRefundBook book = new FakeRefundBook(
            List.of(new PaidOrder("01260314004201ABCDE", "wx1", "10000100", new Money(30_00), NOW)), new Money(6_00));
    final List<Grounds> given = new ArrayList<>();
    int printed;
    boolean certified = true;
    boolean refusedByManager;

    /// So many parts of a refund the disk takes.
    int taken = 2;

    boolean unreadable;

    @Override
    public Account account() {
        if (unreadable) {
            throw new IllegalStateException("the ledger cannot be read");
        }
        return book.account(SALE.number());
    }

    @Override
    public Plan giveBack(Money amount, Grounds grounds) {
        var plan = account().plan(amount, NOW);
        given.add(grounds);
        if (plan instanceof Parts(var parts)) {
            var written = parts.subList(0, Math.min(taken, parts.size()));
            written.forEach(part -> give(part, grounds));
            return new Parts(written);
        }
        return plan;
    }

    private void give(Part part, Grounds grounds) {
        switch (part) {
            case Part.InCash(var money) -> book.record(new CashRefunded(SALE.number(), money, grounds, NOW));
            case Part.ByWeChat(var order, var money) ->
                book.record(new RefundAsked(refund(order, money, grounds), NOW));
        }
    }

    private Refund refund(PaidOrder order, Money money, Grounds grounds) {
        return new Refund(
                order.outTradeNo() + "R" + account().refunds().size(),
                SALE.number(),
                order.outTradeNo(),
                order.appid(),
                order.mchId(),
                order.totalFee(),
                money,
                "",
                "",
                grounds);
    }

    /// What becomes of the last refund.
    void happens(Function<Refund, RefundEvent> event) {
        book.record(event.apply(account().refunds().getLast().refund()));
    }

    @Override
    public void approve(Money amount, Consumer<String> granted) {
        if (!refusedByManager) {
            granted.accept("李经理");
        }
    }

    @Override
    public void check() {}

    @Override
    public void print() {
        printed++;
    }

    @Override
    public boolean printable() {
        return true;
    }

    @Override
    public boolean certified() {
        return certified;
    }

    @Override
    public Instant now() {
        return NOW;
    }
}

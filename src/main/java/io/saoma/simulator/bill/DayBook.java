package io.saoma.simulator.bill;

import io.saoma.simulator.order.Charge;
import io.saoma.simulator.order.GivenBack;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Refund;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One day in Beijing: payments by the time of their success, refunds by the time at which they were asked for.
record DayBook(OrderBook book, Map<String, Long> mistaken) {

    List<Entry> of(LocalDate day, Instant made) {
        var paid = book.charges().stream().filter(it -> isOn(day, it.at())).map(this::paid);
        var refunded =
                book.refunds().all().stream().filter(it -> isOn(day, it.made())).map(it -> refunded(it, made));
        var reversed =
                book.givenBack().stream().filter(it -> isOn(day, it.at())).map(this::reversed);
        return Stream.of(paid, refunded, reversed)
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    private static boolean isOn(LocalDate day, Instant at) {
        return at.atZone(Identifiers.BEIJING).toLocalDate().equals(day);
    }

    private Entry paid(Charge charge) {
        var order = order(charge.outTradeNo());
        var purse = purse(order);
        return new Entry(
                charge.at(),
                order,
                charge.transactionId(),
                payer(order),
                purse.bankType(),
                "SUCCESS",
                mistaken.getOrDefault(charge.outTradeNo(), charge.fen()),
                purse.couponFen(),
                purse.unfundedFen(),
                0,
                Map.of());
    }

    private Entry refunded(Refund refund, Instant made) {
        var order = refund.order();
        var standing = switch (refund.status(made)) {
            case "SUCCESS" -> "SUCCESS";
            case "REFUNDCLOSE" -> "FAIL";
            default -> "PROCESSING";
        };
        return back(
                refund.made(),
                order,
                transaction(order),
                "REFUND",
                mistaken.getOrDefault(refund.outRefundNo(), refund.fen()),
                Map.of(
                        "微信退款单号",
                        refund.refundId(),
                        "商户退款单号",
                        refund.outRefundNo(),
                        "退款类型",
                        "ORIGINAL",
                        "退款状态",
                        standing,
                        "退款申请时间",
                        "",
                        "退款成功时间",
                        ""));
    }

    private Entry reversed(GivenBack back) {
        var order = order(back.charge().outTradeNo());
        return back(
                back.at(),
                order,
                back.charge().transactionId(),
                "REVOKED",
                back.charge().fen(),
                Map.of("退款类型", "ORIGINAL", "退款状态", "SUCCESS"));
    }

    private static Entry back(
            Instant at, Order order, String transactionId, String state, long back, Map<String, String> refund) {
        return new Entry(at, order, transactionId, payer(order), purse(order).bankType(), state, 0, 0, 0, back, refund);
    }

    private Order order(String outTradeNo) {
        return book.find(outTradeNo).orElseThrow();
    }

    private String transaction(Order order) {
        return order.state() instanceof OrderState.Paid paid ? paid.transactionId() : "";
    }

    private static Purse purse(Order order) {
        return order.state() instanceof OrderState.Paid paid ? paid.purse() : Purse.change();
    }

    private static String payer(Order order) {
        return Optional.ofNullable(order.scannedBy()).orElse("");
    }
}

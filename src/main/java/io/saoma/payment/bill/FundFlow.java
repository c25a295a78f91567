package io.saoma.payment.bill;

import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;

/// What moved on the merchant's account at WeChat on one day, row by row.
public record FundFlow(List<Movement> movements) {

    public FundFlow {
        movements = List.copyOf(movements);
    }

    /// One movement. Who asked for it at the merchant platform is a person, and left out.
    ///
    /// @param businessId WeChat's number of the payment or refund that moved it
    /// @param flowId WeChat's number of the movement itself
    /// @param name what moved it in WeChat's words: 交易, 退款, 扣除交易手续费, 提现 …
    /// @param amount below zero where it went out
    /// @param balance of the account afterwards
    public record Movement(
            Instant at, String businessId, String flowId, String name, String type, Money amount, Money balance) {}

    /// What came in, less what went out.
    public Money net() {
        return movements.stream().map(Movement::amount).reduce(Money.ZERO, Money::plus);
    }
}

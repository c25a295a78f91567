package io.saoma.ui.refund;

import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Plan;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.function.Consumer;

/// What the screen needs of the till; `account` and `giveBack` are called aside and may wait for the disk.
public interface RefundDeeds {

    Account account();

    /// The parts that are written down; fewer than the amount needs where no more could be.
    Plan giveBack(Money amount, Grounds grounds);

    /// Has somebody say yes who may; `granted` gets that name, or is never called.
    void approve(Money amount, Consumer<String> granted);

    /// Asks WeChat now about everything that is on its way.
    void check();

    /// Prints the slip of the latest money that goes back once more.
    void print();

    /// Whether there is a printer.
    boolean printable();

    /// Whether WeChat gives money back to this till at all: it needs the merchant's certificate.
    boolean certified();

    Instant now();
}

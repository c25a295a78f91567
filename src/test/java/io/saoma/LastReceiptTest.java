package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Wanted;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import io.saoma.ui.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+P at the counter: the receipt of the last sale that has one.
class LastReceiptTest extends WholeTill {

    @TempDir
    private Path home;

    @Test
    void isThatOfTheLastCustomerThoughMoneyOfTheSaleHasGoneBack() throws TimeoutException {
        open(home, InstantSource.system(), Language.EN);
        sell("5", 1);
        sell("8", 2);
        var last = sales().getFirst();
        till.refunds.giveBack(
                last.number(), new Money(3_00), new Grounds(RefundReason.OTHER, "broken", List.of(), "Wang"));
        assertEquals(new Money(3_00), sales().getFirst().refunded());

        robot.push(KeyCode.CONTROL, KeyCode.P);
        await("a receipt is shown", () -> robot.sees("#titleLabel"));
        assertEquals("Receipt " + last.number().brief(), text("#titleLabel"));
    }

    private void sell(String amount, int count) throws TimeoutException {
        robot.write(amount).push(KeyCode.ENTER).push(KeyCode.F9);
        await("cash is counted", () -> counter.cash.currentProperty().get().isPresent());
        robot.push(KeyCode.ENTER);
        await(
                "the sale is written down",
                () -> sales().stream()
                                .filter(it -> it.state() == SaleState.PAID)
                                .count()
                        == count);
        robot.push(KeyCode.ENTER);
        await(
                "the next customer is served",
                () -> counter.cash.currentProperty().get().isEmpty());
    }

    private List<SaleRow> sales() {
        return till.book.orders().page(Wanted.all(false), BusinessDay.of(till.clock.instant()), 10);
    }
}

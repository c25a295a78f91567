package io.saoma.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Samples;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.report.OrderReport;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the paper says of goods that come back.
class RefundSlipTest {

    @AutoClose
    private final Book book;

    RefundSlipTest(@TempDir Path folder) {
        book = Book.open(new Home(folder), "test", () -> Samples.MORNING, FaultPoint.NONE);
    }

    @Test
    void whatWasWeighedComesBackByItsWeightAndEverythingElseByThePiece() {
        var sale = Samples.sale(
                Samples.number(1),
                Samples.MORNING,
                new Line("", "苹果", new Money(12_80), new Grams(536)),
                new Line("", "茶", new Money(3_00), 3));
        book.record(new SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING));

        assertEquals(
                List.of(
                        new Item("苹果", "0.536kg", new Money(12_80), new Money(6_86)),
                        new Item("茶", "2", new Money(3_00), new Money(6_00))),
                slip(new ReturnedLine(1, 1, new Money(6_86)), new ReturnedLine(2, 2, new Money(6_00)))
                        .items());
    }

    private Receipt slip(ReturnedLine... lines) {
        var detail = new OrderReport(book.orders()).detail(Samples.number(1)).orElseThrow();
        var grounds = new Grounds(RefundReason.FAULTY, "", List.of(lines), "李经理");
        var back = new MoneyBack(new Money(12_86), grounds, Optional.empty(), Samples.MORNING);
        return new RefundSlip(new Receipt.Shop("一号店", "", "", ""), "", RefundWords.in(Language.CHINESE))
                .of(detail, back, 0);
    }
}

package io.saoma.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Samples;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.report.OrderReport;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.Reductions;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.Sale;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaleReceiptTest {

    private static final Receipt.Shop SHOP = new Receipt.Shop("一号店", "", "", "");

    @TempDir
    Path folder;

    @AutoClose
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open(new Home(folder), "test", () -> Samples.MORNING, FaultPoint.NONE);
    }

    @Test
    void aSalePaidByWeChatNamesTheEndOfItsNumber() {
        var charged = Samples.charged(1);
        book.record(charged);
        book.record(Samples.paid(charged, "4200001234567890", new Money(1250), false));

        var receipt = receipt(1, 0, Language.CHINESE);

        assertEquals("01-261123-0001", receipt.stamp().number());
        assertEquals("小王", receipt.stamp().cashier());
        assertFalse(receipt.stamp().practice());
        assertEquals(
                new Item("农夫山泉 550ml", "2", new Money(200), new Money(400)),
                receipt.items().getFirst());
        assertEquals(List.of(new Sum("合计", new Money(1250), true)), receipt.sums());
        assertEquals(List.of(new Tender("微信支付", new Money(1250), "微信单号 …34567890")), receipt.payments());
        assertEquals(List.of("谢谢光临"), receipt.footer());
        assertEquals(2, receipt(1, 2, Language.CHINESE).stamp().copy());
    }

    @Test
    void aSaleTakenByHandSaysThatWeChatHasNotBeenHeard() {
        var charged = Samples.charged(1);
        book.record(charged);
        book.record(new ConfirmedByHand(charged.outTradeNo(), "4200001234567890", "断网", "小王", Samples.MORNING));

        var receipt = receipt(1, 0, Language.CHINESE);
        assertEquals(List.of(new Tender("微信支付", new Money(1250), "人工确认（待核实）")), receipt.payments());
        assertEquals(List.of(new Sum("合计", new Money(1250), true)), receipt.sums());

        book.record(Samples.paid(charged, "4200001234567890", new Money(1250), true));
        assertEquals(
                List.of(new Tender("微信支付", new Money(1250), "微信单号 …34567890")),
                receipt(1, 1, Language.CHINESE).payments());
    }

    @Test
    void whatWasLetOffLeadsFromTheSumToTheTotal() {
        var tea = new Line("", "茶", new Money(10_05), 2).withReduction(Optional.of(new Off(new Money(1_00))));
        var back = new Line("", "饼", new Money(3_00), 1).withReturned(Optional.of(ReturnReason.FAULTY));
        var reductions = new Reductions(Optional.of(new Rate(8_500)), Optional.of(new Rounding(new Money(10))));
        var sale = new Sale(Samples.number(1), new Basket(List.of(tea, back), reductions, "少冰"), "小王", Samples.MORNING);
        book.record(new SoldForCash(sale, Cash.exactly(sale.total()), sale.at()));

        var receipt = receipt(1, 0, Language.CHINESE);
        assertEquals(
                List.of(
                        new Item("茶", "2", new Money(10_05), new Money(19_10), List.of("优惠 ¥1.00")),
                        new Item("饼", "1", new Money(3_00), new Money(-3_00), List.of("退货"))),
                receipt.items());
        // 8.5折 of 19.10 leaves 16.24 (16.235, half up), less 3.00 that came back: 13.24, without the fen 13.20
        assertEquals(
                List.of(
                        new Sum("小计", new Money(16_10), false),
                        new Sum("8.5折（减15%）", new Money(-2_86), false),
                        new Sum("抹零", new Money(-4), false),
                        new Sum("合计", new Money(13_20), true)),
                receipt.sums());
        assertEquals(List.of("备注：少冰", "谢谢光临"), receipt.footer());
        assertEquals(
                "15% off (8.5折)", receipt(1, 0, Language.ENGLISH).sums().get(1).label());
    }

    @Test
    void cashNamesWhatWasHandedOverAndTheChange() {
        sellForCash(1, new Cash(new Money(1250), new Money(2000)));

        assertEquals(
                List.of(new Tender("Cash", new Money(1250), "given ¥20.00, change ¥7.50")),
                receipt(1, 0, Language.ENGLISH).payments());
    }

    @Test
    void exactCashHasNoChange() {
        sellForCash(1, Cash.exactly(new Money(1250)));

        assertEquals(
                List.of(new Tender("现金", new Money(1250), "")),
                receipt(1, 0, Language.CHINESE).payments());
    }

    @Test
    void whatIsPaidInPartsNamesEachAndSaysWhatCameInWhereThatIsLess() {
        sellForCash(1, Cash.exactly(new Money(1000)));
        assertEquals(
                List.of(new Sum("合计", new Money(1250), true), new Sum("实收", new Money(1000), false)),
                receipt(1, 0, Language.CHINESE).sums());

        book.record(new CashTaken(Samples.number(1), Cash.exactly(new Money(250)), "小王", Samples.MORNING));
        assertEquals(2, receipt(1, 0, Language.CHINESE).payments().size());
        assertEquals(1, receipt(1, 0, Language.CHINESE).sums().size());
    }

    @Test
    void cashThatWentBackIsNamed() {
        sellForCash(1, Cash.exactly(new Money(1000)));
        book.record(new CashReturned(Samples.number(1), new Money(1000), "小王", Samples.MORNING));

        assertEquals(
                new Tender("退还现金", new Money(-1000), ""),
                receipt(1, 0, Language.CHINESE).payments().getLast());
    }

    @Test
    void whatIsWeighedHasItsWeightAndThePriceOfAKilogram() {
        var sale =
                Samples.sale(Samples.number(1), Samples.MORNING, new Line("", "苹果", new Money(12_80), new Grams(536)));
        book.record(new SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING));

        assertEquals(
                List.of(new Item("苹果", "0.536kg", new Money(1280), new Money(686))),
                receipt(1, 0, Language.CHINESE).items());
    }

    @Test
    void aShopWithNothingMoreToSaySaysNothing() {
        sellForCash(1, Cash.exactly(new Money(1250)));
        var detail = new OrderReport(book.orders()).detail(Samples.number(1)).orElseThrow();
        assertTrue(new SaleReceipt(SHOP, "", Labels.in(Language.CHINESE))
                .of(detail, 0)
                .footer()
                .isEmpty());
    }

    private void sellForCash(int counter, Cash cash) {
        book.record(new SoldForCash(Samples.sale(counter), cash, Samples.MORNING));
    }

    private Receipt receipt(int counter, int copy, Language language) {
        var detail =
                new OrderReport(book.orders()).detail(Samples.number(counter)).orElseThrow();
        return new SaleReceipt(SHOP, "谢谢光临", Labels.in(language)).of(detail, copy);
    }
}

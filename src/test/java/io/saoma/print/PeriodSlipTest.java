package io.saoma.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.payment.PaymentWay;
import io.saoma.report.period.Clerk;
import io.saoma.report.period.Figures;
import io.saoma.report.period.Item;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodView;
import io.saoma.report.period.Tally;
import io.saoma.sale.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodSlipTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void theDaysPaperTellsItsFiguresItsCashiersAndItsItems() {
        var receipt = slip(Language.CHINESE, view(Kind.DAY, true));

        assertEquals("日报 2026-03-14", receipt.title());
        assertEquals("王小雨", receipt.stamp().cashier());
        assertEquals(List.of("未结束，截至打印时"), receipt.footer());
        assertEquals(
                List.of(
                        new Entry("截止日", "2026-03-14"),
                        new Entry("实收", "¥30.00（3 笔）"),
                        new Entry("客单价", "¥10.00"),
                        new Entry("上期同时", "¥20.00（2 笔）"),
                        new Entry("上周同日同时", "¥40.00（4 笔）"),
                        new Entry("退款", "¥5.00（1 笔）"),
                        new Entry("退款后净收", "¥25.00"),
                        new Entry("优惠", "¥1.50"),
                        new Entry("退货", "¥0.50"),
                        new Entry("微信扫码", "¥22.00（2 笔）"),
                        new Entry("现金", "¥8.00（1 笔）"),
                        new Entry("【收银员】", ""),
                        new Entry("小王", "¥30.00（3 笔）"),
                        new Entry("  退款", "¥5.00（1 笔）"),
                        new Entry("  删行/人工/开箱/取消", "2/1/3/4"),
                        new Entry("小李", "¥0.00（0 笔）"),
                        new Entry("【商品排行】", "")),
                receipt.entries().subList(0, 17));
        assertEquals(27, receipt.entries().size());
        assertEquals(new Entry("茶 12", "¥12.00（12 件）"), receipt.entries().get(17));
    }

    @Test
    void aWeekThatIsOverSaysNothingOfALaterPrint() {
        var receipt = slip(Language.ENGLISH, view(Kind.WEEK, false));
        assertEquals("Week from 2026-03-09", receipt.title());
        assertEquals(new Entry("Until", "2026-03-15"), receipt.entries().getFirst());
        assertEquals(List.of(), receipt.footer());
        assertFalse(receipt.entries().stream().anyMatch(entry -> entry.label().startsWith("A week ago")));
        assertTrue(receipt.entries().contains(new Entry("  Removed/by hand/drawer/unpaid", "2/1/3/4")));
    }

    @Test
    void aDayThatIsOverStandsBesideWholeDays() {
        var entries = slip(Language.CHINESE, view(Kind.DAY, false)).entries();
        assertEquals(List.of(new Entry("上期", "¥20.00（2 笔）"), new Entry("上周同日", "¥40.00（4 笔）")), entries.subList(3, 5));
        var english = slip(Language.ENGLISH, view(Kind.DAY, false)).entries();
        assertEquals(
                List.of("Period before", "A week ago"),
                english.subList(3, 5).stream().map(Entry::label).toList());
    }

    private static Receipt slip(Language language, PeriodView view) {
        return new PeriodSlip(new Shop("一号店", "1 号机", "", ""), PeriodWords.in(language)).of(view, false, "王小雨", NOW);
    }

    private static PeriodView view(Kind kind, boolean running) {
        var sold = tally(3, 30_00);
        var back = tally(1, 5_00);
        var wang = new Clerk(sold, new Money(1_50), 4, back, 2, 1, 3);
        var li = new Clerk(Tally.NONE, Money.ZERO, 0, Tally.NONE, 0, 0, 0);
        var items = IntStream.rangeClosed(1, 12)
                .boxed()
                .collect(Collectors.toMap(it -> new Item("", "茶 " + it), it -> tally(it, it * 100L)));
        var figures = new Figures(
                Map.of(9, sold),
                Map.of("小王", wang, "小李", li),
                Map.of(PaymentWay.NATIVE, tally(2, 22_00), PaymentWay.CASH, tally(1, 8_00)),
                items,
                new Money(50),
                back,
                Tally.NONE);
        var weekAgo = kind == Kind.DAY ? Optional.of(tally(4, 40_00)) : Optional.<Tally>empty();
        return new PeriodView(
                new Period(kind, DAY), figures, tally(2, 20_00), weekAgo, List.of(), running, Optional.empty());
    }

    private static Tally tally(long count, long fen) {
        return new Tally(count, new Money(fen));
    }
}

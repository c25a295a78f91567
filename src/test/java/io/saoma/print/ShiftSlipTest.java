package io.saoma.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.report.ShiftSample;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftSlipTest {

    private static final Instant NOW = Instant.parse("2026-03-14T01:00:00Z");
    private static final ShiftSample OPEN = new ShiftSample(NOW, new Money(200_00))
            .moved(new Money(50_00))
            .moved(new Money(-30_00))
            .moved(Money.ZERO);

    @Test
    void theZReportCarriesTheCountAndTheJournalsHash() {
        var receipt = slip(Language.CHINESE, OPEN.closed(new Money(1_454_00)));

        assertEquals("交班报表 第 3 班", receipt.title());
        assertEquals("小李", receipt.stamp().cashier());
        assertEquals(List.of("流水校验 abc"), receipt.footer());
        assertEquals(
                List.of(
                        new Entry("开班", "2026-03-14 09:00 小王"),
                        new Entry("交班", "2026-03-14 17:00 小李"),
                        new Entry("成交笔数", "61"),
                        new Entry("现金收入", "¥1,234.50（20 笔）"),
                        new Entry("微信收入", "¥12,345.60（41 笔）"),
                        new Entry("人工确认", "¥88.00（4 笔：已核实 2，未付 1，待核实 1）"),
                        new Entry("收入合计", "¥13,580.10"),
                        new Entry("优惠合计", "¥35.20"),
                        new Entry("退货合计", "¥12.50"),
                        new Entry("开班备用金", "¥200.00"),
                        new Entry("存入", "¥50.00"),
                        new Entry("取出", "−¥30.00"),
                        new Entry("应有现金", "¥1,454.50"),
                        new Entry("实点现金", "¥1,454.00"),
                        new Entry("长短款", "−¥0.50"),
                        new Entry("删行", "2"),
                        new Entry("取消收款次数", "1"),
                        new Entry("无交易开钱箱", "1")),
                receipt.entries());
    }

    @Test
    void theXReportSaysThatTheShiftGoesOn() {
        var receipt = slip(Language.ENGLISH, OPEN);
        assertEquals("Shift 3 so far (X)", receipt.title());
        assertEquals("王小雨", receipt.stamp().cashier());
        assertEquals(15, receipt.entries().size());
        assertEquals(
                new Entry("Should be there", "¥1,454.50"), receipt.entries().get(11));
    }

    private static Receipt slip(Language language, ShiftSample shift) {
        return new ShiftSlip(new Shop("一号店", "", "", ""), ShiftWords.in(language))
                .of(shift.view(), false, "王小雨", NOW, "abc");
    }
}

package io.saoma.device.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row;
import io.saoma.device.paper.Row.Barcode;
import io.saoma.device.paper.Row.QrCode;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class LayoutTest {

    @Test
    void laysASaleOutOnNarrowPaper() {
        assertEquals("""
            一号便利店
            人民路店 01 号机
            杭州市上城区人民路 100 号
            电话：0571-8888 8888

            销售小票
            单号：01-260314-0042
            时间：2026-03-14 12:05:06
            收银员：王小明
            --------------------------------
            品名   单价     数量        小计
            农夫山泉饮用天然水 550ml
                   2.00        3        6.00
            红富士苹果
                  12.80  0.536kg        6.86
            Coca-Cola Zero Sugar 330 ml can,
            imported
                  12.00        1        9.60
              会员价 8 折（20% off） -2.40
            中华牌金砂对开门智能恒温恒湿雪茄
            柜（含上门安装）
               1,019.07        1    1,019.07
            退 蒙牛纯牛奶 250ml
                   1.60       -1       -1.60
            --------------------------------
            件数                           5
            合计                  ￥1,039.93
            优惠                     -￥2.40
            抹零                     -￥0.03
            应收                  ￥1,037.50
            --------------------------------
            微信支付              ￥1,037.50
              微信单号尾号 20260314
            --------------------------------
            七日内凭小票退换，生鲜除外。
            谢谢光临，欢迎再来！
            此小票不作报销凭证，如需发票请向
            收银员索取
            """, text(standard(PaperWidth.MM_58, Samples.sale())));
    }

    @Test
    void putsShortNamesBesideTheirFiguresOnWidePaper() {
        var lines = text(standard(PaperWidth.MM_80, Samples.sale()));

        assertTrue(lines.contains("品名                   单价     数量        小计\n"), lines);
        assertTrue(lines.contains("红富士苹果            12.80  0.536kg        6.86\n"), lines);
        assertTrue(lines.contains("退 蒙牛纯牛奶 250ml    1.60       -1       -1.60\n"), lines);
        assertTrue(lines.contains("中华牌金砂对开门智能恒温恒湿雪茄柜（含上门安装）\n"), lines);
    }

    @Test
    void givesFiguresThatAreTooWideTheirOwnLines() {
        var lines = text(standard(PaperWidth.MM_58, Samples.emoji()));

        assertTrue(lines.contains("99,999,999.99 × 12345678\n                   99,999,999.99\n"), lines);
    }

    @Test
    void givesTheNumberToScannersAndTheLinkToPhones() {
        var rows = standard(PaperWidth.MM_58, Samples.sale());

        assertTrue(rows.contains(new Barcode("01-260314-0042")));
        assertTrue(rows.contains(new QrCode(Samples.sale().link())));
    }

    @Test
    void namesTheOriginalOfARefund() {
        var lines = text(standard(PaperWidth.MM_58, Samples.refund()));

        assertTrue(lines.contains("退款小票\n单号：01-260314-0043\n原单号：01-260314-0042\n"), lines);
        assertTrue(lines.contains("      12.80 -0.536kg       -6.86\n"), lines);
    }

    @Test
    void onlyASaleSaysWhereItsInvoiceComesFrom() {
        assertTrue(text(standard(PaperWidth.MM_80, Samples.sale())).contains("发票"));
        assertFalse(text(standard(PaperWidth.MM_80, Samples.refund())).contains("发票"));
        assertFalse(text(standard(PaperWidth.MM_80, Samples.report())).contains("发票"));
    }

    @Test
    void marksPracticeAndReprint() {
        var lines = text(standard(PaperWidth.MM_58, Samples.again(Samples.practice(), 3)));

        assertTrue(lines.contains("销售小票\n练习单 不作凭证\n重打 3\n"), lines);
        assertFalse(text(standard(PaperWidth.MM_58, Samples.sale())).contains("重打"));
    }

    @Test
    void marksPracticeAndReprintWhateverTheTemplateForgets() {
        var template = (TemplateReading.Right) TemplateReading.of("{number}");
        var layout = new Layout(template.template(), PaperWidth.MM_58, Language.CHINESE);

        assertEquals("练习单 不作凭证\n重打 1\nP01-260314-0007\n", text(layout.rows(Samples.again(Samples.practice(), 1))));
    }

    @Test
    void printsAReportOfFreeRows() {
        var lines = text(standard(PaperWidth.MM_58, Samples.report()));

        assertTrue(lines.contains("交班报表\n时间：2026-03-14 12:05:06\n收银员：王小明\n-----"), lines);
        assertTrue(lines.contains("微信支付 126 笔       ￥3,482.60\n\n日记账末行\n"), lines);
        assertFalse(lines.contains("品名") || lines.contains("单号") || lines.contains("发票"), lines);
    }

    @Test
    void drawsNoTwoLinesBelowEachOther() {
        assertFalse(text(standard(PaperWidth.MM_58, Samples.report())).contains("--\n--"));
    }

    @Test
    void speaksEnglish() {
        var layout = new Layout(Template.standard(Language.ENGLISH), PaperWidth.MM_58, Language.ENGLISH);
        var lines = text(layout.rows(Samples.again(Samples.sale(), 1)));

        assertTrue(lines.contains("Sales receipt\nReprint 1\nNo. 01-260314-0042\n"), lines);
        assertTrue(lines.contains("Item  Price      Qty         Sum\n"), lines);
    }

    /// What a shop calls a title of its own stands in the place of the usual one.
    @Test
    void printsATitleOfItsOwn() {
        var template = ((TemplateReading.Right) TemplateReading.of("{title}")).template();
        var report = Samples.report();
        var titled = new Receipt(
                report.kind(),
                "日结报表",
                report.shop(),
                report.stamp(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");

        assertEquals("日结报表\n", text(new Layout(template, PaperWidth.MM_58, Language.CHINESE).rows(titled)));
    }

    @Test
    void makesNoRowWiderThanThePaper() {
        for (var paper : PaperWidth.values()) {
            for (var row : standard(paper, Samples.emoji())) {
                assertTrue(!(row instanceof Text text) || width(text) <= paper.columns(), row.toString());
            }
        }
    }

    static int width(Text row) {
        return Sign.columns(row.text()) * row.style().across();
    }

    private static List<Row> standard(PaperWidth paper, Receipt receipt) {
        return new Layout(Template.standard(Language.CHINESE), paper, Language.CHINESE).rows(receipt);
    }

    private static String text(List<Row> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            if (row instanceof Text(var line, var _)) {
                text.append(line.stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }
}

package io.saoma.device.receipt;

import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;

/// Receipts as a shop prints them.
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-14T04:05:06Z");

    private static final Shop SHOP = new Shop("一号便利店", "人民路店 01 号机", "杭州市上城区人民路 100 号", "0571-8888 8888");

    private Samples() {}

    public static Receipt sale() {
        return new Receipt(
                Kind.SALE,
                "",
                SHOP,
                new Stamp("01-260314-0042", "", NOON, "王小明", 0, false),
                items(),
                List.of(new Entry("件数", "5")),
                List.of(
                        new Sum("合计", new Money(1_039_93), false),
                        new Sum("优惠", new Money(-2_40), false),
                        new Sum("抹零", new Money(-3), false),
                        new Sum("应收", new Money(1_037_50), true)),
                List.of(new Tender("微信支付", new Money(1_037_50), "微信单号尾号 20260314")),
                List.of("七日内凭小票退换，生鲜除外。", "谢谢光临，欢迎再来！"),
                "https://example.com/invoice?no=01-260314-0042&amt=103750");
    }

    private static List<Item> items() {
        return List.of(
                new Item("农夫山泉饮用天然水 550ml", "3", new Money(2_00), new Money(6_00)),
                new Item("红富士苹果", "0.536kg", new Money(12_80), new Money(6_86)),
                new Item(
                        "Coca-Cola Zero Sugar 330 ml can, imported",
                        "1",
                        new Money(12_00),
                        new Money(9_60),
                        List.of("会员价 8 折（20% off） -2.40")),
                new Item("中华牌金砂对开门智能恒温恒湿雪茄柜（含上门安装）", "1", new Money(1_019_07), new Money(1_019_07)),
                new Item("退 蒙牛纯牛奶 250ml", "-1", new Money(1_60), new Money(-1_60)));
    }

    public static Receipt practice() {
        var sale = sale();
        var stamp = new Stamp("P01-260314-0007", "", NOON, "新来的", 0, true);
        return with(sale, Kind.SALE, stamp, sale.items());
    }

    public static Receipt refund() {
        var stamp = new Stamp("01-260314-0043", "01-260314-0042", NOON, "王小明", 0, false);
        return with(
                sale(), Kind.REFUND, stamp, List.of(new Item("红富士苹果", "-0.536kg", new Money(12_80), new Money(-6_86))));
    }

    /// Signs that no Chinese printer has, and names longer than any paper.
    public static Receipt emoji() {
        var sixty = "六十字长名".repeat(12);
        return with(
                sale(),
                Kind.SALE,
                sale().stamp(),
                List.of(
                        new Item("😀 笑脸气球 👨‍👩‍👧 亲子装", "2", new Money(9_90), new Money(19_80)),
                        new Item("❤️ 爱心贴纸 1️⃣ 한국 ก ő", "1", new Money(5_00), new Money(5_00)),
                        new Item(sixty, "1", new Money(1_00), new Money(1_00)),
                        new Item("x".repeat(60), "12345678", new Money(99_999_999_99L), new Money(99_999_999_99L))));
    }

    public static Receipt report() {
        return new Receipt(
                Kind.REPORT,
                "",
                SHOP,
                new Stamp("", "", NOON, "王小明", 0, false),
                List.of(),
                List.of(
                        new Entry("开班", "2026-03-14 08:00:00"),
                        new Entry("微信支付 126 笔", "￥3,482.60"),
                        new Entry("", ""),
                        new Entry("日记账末行", "9f3a 7c21 e04d 55b8 1a6e")),
                List.of(new Sum("实收", new Money(3_482_60), true)),
                List.of(),
                List.of(),
                "");
    }

    /// The same receipt on paper again.
    ///
    /// @param copy counts from 1
    public static Receipt again(Receipt receipt, int copy) {
        var first = receipt.stamp();
        var stamp = new Stamp(first.number(), first.original(), first.at(), first.cashier(), copy, first.practice());
        return with(receipt, receipt.kind(), stamp, receipt.items());
    }

    private static Receipt with(Receipt receipt, Kind kind, Stamp stamp, List<Item> items) {
        return new Receipt(
                kind,
                receipt.title(),
                receipt.shop(),
                stamp,
                items,
                receipt.entries(),
                receipt.sums(),
                receipt.payments(),
                receipt.footer(),
                receipt.link());
    }
}

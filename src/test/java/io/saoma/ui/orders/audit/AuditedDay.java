package io.saoma.ui.orders.audit;

import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.settings.SettingsEvent.SettingsPutBack;
import io.saoma.sale.settings.SettingsEvent.SettingsRejoined;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.sale.staff.DutyEvent.TillLocked;
import io.saoma.sale.staff.Matter;
import io.saoma.sale.staff.StaffEvent.PinRefused;
import java.util.List;
import java.util.Map;

/// A day with an event of every kind that an audit tells of.
final class AuditedDay {

    private AuditedDay() {}

    static List<Event> everyKind() {
        var now = Samples.MORNING;
        var charged = Samples.charged(1);
        var refund = Samples.refund(charged.order(), new Money(300));
        var removed = new Line("", "农夫山泉 550ml", new Money(200), 2);
        return List.of(
                new ShiftOpened(7, new Money(200_00), false, "王小雨", now),
                new LineRemoved(0, removed, "王小雨", now),
                charged,
                Samples.code(charged),
                Samples.paid(charged, false),
                new RefundAsked(refund, now),
                new RefundGivenBack(refund.outRefundNo(), refund.sale(), "503", "支付用户零钱", now, now),
                new ConfirmedByHand(charged.outTradeNo(), "4200000000202603140000000009", "断网", "王小雨", now),
                new ReviewNeeded(charged.outTradeNo(), "total_fee is 1", now),
                new SoldForCash(Samples.sale(2), Cash.exactly(new Money(1250)), now),
                new CashRefunded(Samples.number(2), new Money(500), Samples.GROUNDS, now),
                new CategoryRenamed("饮料", "饮品", now),
                new CashMoved(new Money(-100_00), "存银行", false, "王小雨", now),
                new PinRefused(2, false, "李建国", now),
                new Approved(Matter.REFUND, "01-261123-0002", new Money(500), "王小雨", false, "李经理", now),
                new SettingsTakenOver(
                        "一号店",
                        12,
                        2,
                        new SettingsSet(Map.of("staff.discount_percent", "30"), "李经理", now),
                        Map.of("staff.discount_percent", "20"),
                        now),
                new SettingsPutBack(Map.of("staff.discount_percent", "90"), now),
                new SettingsRejoined("一号店", 11, 2, now, now),
                new TillLocked(true, false, "王小雨", now),
                new ShiftClosed(7, new Money(1_234_50), new Money(1_234_00), false, "李经理", now));
    }
}

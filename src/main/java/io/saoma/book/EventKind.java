package io.saoma.book;

import static java.util.stream.Collectors.toMap;

import io.saoma.payment.PaymentEvent;
import io.saoma.payment.bill.BillEvent;
import io.saoma.payment.cash.CashEvent;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.sale.Event;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.print.PrintEvent;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.shift.ShiftEvent;
import io.saoma.sale.staff.DutyEvent;
import io.saoma.sale.staff.StaffEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The words under which events stand in the journal: written for ever, whatever a record is called later.
enum EventKind {
    SALE_CHARGED("sale.charged", PaymentEvent.Charged.class),
    PAYMENT_REATTEMPTED("payment.reattempted", PaymentEvent.Reattempted.class),
    PAYMENT_CODE("payment.code", PaymentEvent.CodeReceived.class),
    PAYMENT_UNKNOWN("payment.unknown", PaymentEvent.BecameUnknown.class),
    PAYMENT_CLOSING("payment.closing", PaymentEvent.ClosingStarted.class),
    PAYMENT_REVERSING("payment.reversing", PaymentEvent.ReversingStarted.class),
    PAYMENT_CLOSE_REFUSED("payment.close-refused", PaymentEvent.CloseRefused.class),
    PAYMENT_PAID("payment.paid", PaymentEvent.PaymentReceived.class),
    PAYMENT_CLOSED("payment.closed", PaymentEvent.OrderClosed.class),
    PAYMENT_REFUSED("payment.refused", PaymentEvent.OrderRefused.class),
    PAYMENT_REVIEW("payment.review", PaymentEvent.ReviewNeeded.class),
    PAYMENT_REVIEW_ENDED("payment.review-ended", PaymentEvent.ReviewEnded.class),
    PAYMENT_LATE_ACCEPTED("payment.late-accepted", PaymentEvent.LateAccepted.class),
    PAYMENT_NOTIFIED("payment.notified", PaymentEvent.PaymentNotified.class),
    PAYMENT_CONFIRMED("payment.confirmed", PaymentEvent.ConfirmedByHand.class),
    SALE_RESTORED("sale.restored", PaymentEvent.Restored.class),
    SALE_CASH("sale.cash", CashEvent.SoldForCash.class),
    CASH_TAKEN("payment.cash-taken", CashEvent.CashTaken.class),
    CASH_RETURNED("payment.cash-returned", CashEvent.CashReturned.class),
    REFUND_ASKED("refund.asked", RefundEvent.RefundAsked.class),
    REFUND_ACCEPTED("refund.accepted", RefundEvent.RefundAccepted.class),
    REFUND_DELAYED("refund.delayed", RefundEvent.RefundDelayed.class),
    REFUND_GIVEN_BACK("refund.given-back", RefundEvent.RefundGivenBack.class),
    REFUND_STRANDED("refund.stranded", RefundEvent.RefundStranded.class),
    REFUND_CLOSED("refund.closed", RefundEvent.RefundClosed.class),
    REFUND_REFUSED("refund.refused", RefundEvent.RefundRefused.class),
    REFUND_DISPUTED("refund.disputed", RefundEvent.RefundDisputed.class),
    REFUND_HANDLED("refund.handled", RefundEvent.RefundHandled.class),
    REFUND_NOTIFIED("refund.notified", RefundEvent.RefundNotified.class),
    REFUND_CASH("refund.cash", CashRefunded.class),
    REFUND_BILLED("refund.billed", RefundEvent.RefundBilled.class),
    BILL_READ("bill.read", BillEvent.BillRead.class),
    BASKET_LINE("counter.line", BasketEvent.LinePut.class),
    BASKET_LINE_REMOVED("counter.line-removed", BasketEvent.LineRemoved.class),
    BASKET_LINES_REPLACED("counter.lines-replaced", BasketEvent.LinesReplaced.class),
    BASKET_REDUCED("counter.reduced", BasketEvent.BasketReduced.class),
    BASKET_NOTED("counter.noted", BasketEvent.BasketNoted.class),
    BASKET_HELD("counter.basket-held", BasketEvent.BasketHeld.class),
    BASKET_RECALLED("counter.basket-recalled", BasketEvent.BasketRecalled.class),
    GOODS_SAVED("goods.saved", GoodsEvent.ProductSaved.class),
    GOODS_RETIRED("goods.retired", GoodsEvent.ProductRetired.class),
    GOODS_IMPORTED("goods.imported", GoodsEvent.ProductsImported.class),
    GOODS_CATEGORIES_ARRANGED("goods.categories-arranged", GoodsEvent.CategoriesArranged.class),
    GOODS_CATEGORY_RENAMED("goods.category-renamed", GoodsEvent.CategoryRenamed.class),
    GOODS_QUICK_KEYS_ARRANGED("goods.quick-keys-arranged", GoodsEvent.QuickKeysArranged.class),
    GOODS_SCALE_RULES_ARRANGED("goods.scale-rules-arranged", GoodsEvent.ScaleRulesArranged.class),
    GOODS_LAID_OUT("goods.laid-out", GoodsEvent.GoodsLaidOut.class),
    GOODS_REJOINED("goods.rejoined", GoodsEvent.GoodsRejoined.class),
    GOODS_TAKEN_OVER("goods.taken-over", GoodsEvent.GoodsTakenOver.class),
    SHIFT_OPENED("shift.opened", ShiftEvent.ShiftOpened.class),
    SHIFT_CASH_MOVED("shift.cash-moved", ShiftEvent.CashMoved.class),
    SHIFT_DRAWER_OPENED("shift.drawer-opened", ShiftEvent.DrawerOpened.class),
    SHIFT_CLOSED("shift.closed", ShiftEvent.ShiftClosed.class),
    STAFF_ADDED("staff.added", StaffEvent.PersonAdded.class),
    STAFF_SAVED("staff.saved", StaffEvent.PersonSaved.class),
    STAFF_PIN_GIVEN("staff.pin-given", StaffEvent.PinGiven.class),
    STAFF_RETIRED("staff.retired", StaffEvent.PersonRetired.class),
    STAFF_LAID_OUT("staff.laid-out", StaffEvent.StaffLaidOut.class),
    STAFF_PEPPER_SHARED("staff.pepper-shared", StaffEvent.PepperShared.class),
    STAFF_TAKEN_OVER("staff.taken-over", StaffEvent.StaffTakenOver.class),
    STAFF_PEPPER_KEPT("staff.pepper-kept", StaffEvent.PepperKept.class),
    STAFF_PIN_REFUSED("staff.pin-refused", StaffEvent.PinRefused.class),
    STAFF_TRIES_FORGOTTEN("staff.tries-forgotten", StaffEvent.TriesForgotten.class),
    STAFF_SIGNED_IN("staff.signed-in", DutyEvent.SignedIn.class),
    STAFF_LOCKED("staff.locked", DutyEvent.TillLocked.class),
    STAFF_APPROVED("staff.approved", DutyEvent.Approved.class),
    SETTINGS_CHANGED("till.settings-changed", DutyEvent.SettingsChanged.class),
    SETTINGS_SET("till.settings-set", SettingsEvent.SettingsSet.class),
    SETTINGS_TAKEN_OVER("till.settings-taken-over", SettingsEvent.SettingsTakenOver.class),
    SETTINGS_REJOINED("till.settings-rejoined", SettingsEvent.SettingsRejoined.class),
    SETTINGS_PUT_BACK("till.settings-put-back", SettingsEvent.SettingsPutBack.class),
    PRINT_WANTED("print.wanted", PrintEvent.PrintWanted.class),
    PRINT_DONE("print.done", PrintEvent.PrintDone.class),
    JOURNAL_MENDED("journal.mended", BookEvent.JournalMended.class),
    NUMBERS_SKIPPED("numbers.skipped", BookEvent.NumbersSkipped.class),
    TILL_TAKEN_OVER("till.taken-over", BookEvent.TillTakenOver.class),
    TILL_OPENED("till.opened", BookEvent.TillOpened.class),
    TILL_CLOSED("till.closed", BookEvent.TillClosed.class);

    private static final Map<String, EventKind> BY_WORD =
            Arrays.stream(values()).collect(toMap(EventKind::word, Function.identity()));
    private static final Map<Class<? extends Event>, EventKind> BY_TYPE =
            Arrays.stream(values()).collect(toMap(EventKind::type, Function.identity()));

    private final String word;
    private final Class<? extends Event> type;

    EventKind(String word, Class<? extends Event> type) {
        this.word = word;
        this.type = type;
    }

    /// Empty where a newer till wrote something that this one does not know.
    static Optional<EventKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static EventKind of(Event event) {
        var kind = BY_TYPE.get(event.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("the journal has no word for " + event.getClass());
        }
        return kind;
    }

    String word() {
        return word;
    }

    Class<? extends Event> type() {
        return type;
    }
}

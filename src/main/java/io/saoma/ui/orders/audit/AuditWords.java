package io.saoma.ui.orders.audit;

import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.report.AuditRow;
import io.saoma.sale.Event;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.print.PrintEvent;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.shift.ShiftEvent;
import io.saoma.sale.staff.DutyEvent;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.ui.Sentence;
import io.saoma.ui.orders.RefundStory;
import io.saoma.ui.orders.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in words what a line of the journal tells; of payments and refunds in those of the order's own timeline.
final class AuditWords {

    private static final String NOTHING = "–";

    private AuditWords() {}

    static Sentence of(AuditRow row) {
        return row.event().map(event -> of(event, row.word())).orElseGet(() -> unknown(row.word()));
    }

    private static Sentence of(Event event, String word) {
        return switch (event) {
            case PaymentReceived paid ->
                Sentence.of("orders.customerPaid", paid.receipt().totalFee());
            case PaymentEvent payment -> Story.of(List.of(payment)).getLast().what();
            case RefundGivenBack _ -> Sentence.of("audit.backDone");
            case RefundEvent _, CashRefunded _ ->
                RefundStory.of(List.of(event)).getLast().what();
            case SoldForCash(var sale, var _, var _) -> Sentence.of("audit.soldForCash", sale.total());
            case CashTaken(var _, var cash, var _, var _) -> Sentence.of("audit.cashTaken", cash.due());
            case CashReturned(var _, var amount, var _, var _) -> Sentence.of("audit.cashReturned", amount);
            case BasketEvent basket -> of(basket);
            case GoodsEvent goods -> of(goods);
            case ShiftEvent shift -> of(shift);
            case StaffEvent staff -> of(staff);
            case DutyEvent duty -> of(duty);
            case SettingsEvent settings -> of(settings);
            case PrintEvent.PrintWanted _ -> Sentence.of("audit.printWanted");
            case PrintEvent.PrintDone _ -> Sentence.of("audit.printDone");
            default -> unknown(word);
        };
    }

    private static Sentence of(BasketEvent event) {
        return switch (event) {
            case BasketEvent.LinePut(var _, var line, var _, var _) ->
                Sentence.of("audit.linePut", line.name(), line.sum());
            case BasketEvent.LineRemoved(var _, var line, var _, var _) ->
                Sentence.of("audit.lineRemoved", line.name(), line.sum());
            case BasketEvent.LinesReplaced(var from, var lines, var _, var _) ->
                Sentence.of(from == 0 && lines.isEmpty() ? "audit.basketEmptied" : "audit.linesReplaced");
            case BasketEvent.BasketReduced _ -> Sentence.of("audit.basketReduced");
            case BasketEvent.BasketNoted(var note, var _, var _) -> Sentence.of("audit.basketNoted", note);
            case BasketEvent.BasketHeld _ -> Sentence.of("audit.basketHeld");
            case BasketEvent.BasketRecalled _ -> Sentence.of("audit.basketRecalled");
        };
    }

    private static Sentence of(GoodsEvent event) {
        return switch (event) {
            case GoodsEvent.ProductSaved(var product, var _) -> Sentence.of("audit.productSaved", product.name());
            case GoodsEvent.ProductRetired(var code, var _) -> Sentence.of("audit.productRetired", code);
            case GoodsEvent.ProductsImported(var products, var _) ->
                Sentence.of("audit.productsImported", products.size());
            case GoodsEvent.CategoriesArranged _ -> Sentence.of("audit.categoriesArranged");
            case GoodsEvent.CategoryRenamed(var from, var to, var _) -> Sentence.of("audit.categoryRenamed", from, to);
            case GoodsEvent.QuickKeysArranged _ -> Sentence.of("audit.quickKeysArranged");
            case GoodsEvent.ScaleRulesArranged _ -> Sentence.of("audit.scaleRulesArranged");
            case GoodsEvent.GoodsLaidOut(var products, var _, var _, var _, var _) ->
                Sentence.of("audit.goodsLaidOut", products.size());
            case GoodsEvent.GoodsRejoined(var _, var version, var till, var _, var _) ->
                version == 0 ? Sentence.of("audit.goodsReadAnew") : Sentence.of("audit.goodsRejoined", version, till);
            case GoodsEvent.GoodsTakenOver(var _, var version, var till, var change, var _) ->
                Sentence.of("audit.goodsTakenOver", till, version, of(change));
        };
    }

    private static Sentence of(ShiftEvent event) {
        return switch (event) {
            case ShiftEvent.ShiftOpened opened -> Sentence.of("audit.shiftOpened", opened.number(), opened.cash());
            case ShiftEvent.CashMoved moved
            when moved.amount().isPositive() -> Sentence.of("audit.cashPutIn", moved.amount(), moved.reason());
            case ShiftEvent.CashMoved moved ->
                Sentence.of("audit.cashTakenOut", moved.amount().negated(), moved.reason());
            case ShiftEvent.DrawerOpened opened -> Sentence.of("audit.drawerOpened", opened.reason());
            case ShiftEvent.ShiftClosed closed ->
                Sentence.of("audit.shiftClosed", closed.number(), closed.expected(), closed.counted());
        };
    }

    private static Sentence of(StaffEvent event) {
        return switch (event) {
            case StaffEvent.PersonAdded added -> Sentence.of("audit.personSaved", added.name());
            case StaffEvent.PersonSaved saved -> Sentence.of("audit.personSaved", saved.name());
            case StaffEvent.PinGiven given -> Sentence.of("audit.pinGiven", given.number());
            case StaffEvent.PersonRetired retired -> Sentence.of("audit.personRetired", retired.number());
            case StaffEvent.StaffLaidOut all ->
                Sentence.of("audit.staffLaidOut", all.people().size());
            case StaffEvent.PepperShared _ -> Sentence.of("audit.pepperShared");
            case StaffEvent.PepperKept _ -> Sentence.of("audit.pepperKept");
            case StaffEvent.StaffTakenOver taken ->
                Sentence.of("audit.staffTakenOver", taken.till(), taken.version(), of(taken.change()));
            case StaffEvent.PinRefused refused -> Sentence.of("audit.pinRefused", refused.number());
            case StaffEvent.TriesForgotten forgotten -> Sentence.of("audit.triesForgotten", forgotten.number());
        };
    }

    private static Sentence of(DutyEvent event) {
        return switch (event) {
            case DutyEvent.SignedIn _ -> Sentence.of("audit.signedIn");
            case DutyEvent.TillLocked locked -> Sentence.of(locked.idle() ? "audit.lockedIdle" : "audit.locked");
            case DutyEvent.SettingsChanged changed ->
                Sentence.of("audit.settingsChanged", String.join(", ", changed.keys()));
            case DutyEvent.Approved approved -> ApprovalWords.of(approved);
        };
    }

    private static Sentence of(SettingsEvent event) {
        return switch (event) {
            case SettingsEvent.SettingsSet(var values, var _, var _) ->
                Sentence.of("audit.settingsSet", values(values, Map.of()));
            case SettingsEvent.SettingsTakenOver(var _, var version, var till, var change, var was, var _) ->
                Sentence.of("audit.settingsTakenOver", till, version, values(change.values(), was));
            case SettingsEvent.SettingsRejoined(var _, var version, var till, var _, var _) ->
                version == 0
                        ? Sentence.of("audit.settingsReadAnew")
                        : Sentence.of("audit.settingsRejoined", version, till);
            case SettingsEvent.SettingsPutBack(var was, var _) ->
                Sentence.of("audit.settingsPutBack", values(was, Map.of()));
        };
    }

    /// By the names that a settings file has for them, and in one line; what was empty and is so needs no word.
    private static String values(Map<String, String> values, Map<String, String> was) {
        return values.keySet().stream()
                .filter(path -> was.containsKey(path)
                        || values.size() == 1
                        || !said(values, path).equals(NOTHING))
                .map(path -> was.containsKey(path)
                        ? path + " " + said(was, path) + " → " + said(values, path)
                        : path + " = " + said(values, path))
                .collect(Collectors.joining(", "));
    }

    private static String said(Map<String, String> values, String path) {
        var text = values.getOrDefault(path, "");
        return text.isEmpty() ? NOTHING : text;
    }

    /// Of what the book writes about itself, and of what only a newer till knows.
    private static Sentence unknown(String word) {
        return switch (word) {
            case "till.opened" -> Sentence.of("audit.tillOpened");
            case "till.closed" -> Sentence.of("audit.tillClosed");
            case "journal.mended" -> Sentence.of("audit.journalMended");
            case "till.taken-over" -> Sentence.of("audit.tillTakenOver");
            case "numbers.skipped" -> Sentence.of("audit.numbersSkipped");
            default -> Sentence.of("audit.unknown", word);
        };
    }
}

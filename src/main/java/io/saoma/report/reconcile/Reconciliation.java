package io.saoma.report.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundDiffers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The book beside WeChat's bill of one day, each payment and refund in one of five buckets.
///
/// @param kind what the bill lists; a part of it says nothing of the rest
/// @param matched the rows on which both agree
/// @param elsewhere the rows of other tills of the same merchant, which are nobody's difference
/// @param scope whose rows they are else
public record Reconciliation(
        LocalDate day,
        Bill.Kind kind,
        List<BillRow> matched,
        List<Difference> differences,
        List<BillRow> elsewhere,
        Scope scope) {

    public Reconciliation {
        matched = List.copyOf(matched);
        differences = List.copyOf(differences);
        elsewhere = List.copyOf(elsewhere);
    }

    /// Lays the two side by side: a pure function.
    public static Reconciliation of(Bill bill, OurDay ours, Scope scope) {
        return new Comparison(bill, ours, scope).made();
    }

    /// At which till it is to be settled; empty where that is the one that the bill was laid beside.
    public Optional<Place> place(Difference difference) {
        return difference
                .sale()
                .flatMap(sale ->
                        sale.shop().map(shop -> new Place(shop, sale.number().till())))
                .or(() -> difference.trade().filter(_ -> scope.several()).flatMap(scope::place));
    }

    public List<OnlyAtWeChat> onlyAtWeChat() {
        return only(OnlyAtWeChat.class);
    }

    public List<OnlyHere> onlyHere() {
        return only(OnlyHere.class);
    }

    public List<AmountDiffers> amountDiffers() {
        return only(AmountDiffers.class);
    }

    public List<RefundDiffers> refundDiffers() {
        return only(RefundDiffers.class);
    }

    private <T> List<T> only(Class<T> type) {
        return differences.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What the bill says of this till, whatever the book says: fee and net with it.
    public BillSums sums() {
        var rows = new ArrayList<>(matched);
        for (var difference : differences) {
            switch (difference) {
                case OnlyAtWeChat(var row, var _) -> rows.add(row);
                case AmountDiffers(var row, var _) -> rows.add(row);
                case Difference.RefundOnlyAtWeChat(var row, var _) -> rows.add(row);
                case Difference.RefundAmountDiffers(var row, var _) -> rows.add(row);
                case Difference.RefundLags(var row, var _) -> rows.add(row);
                case Difference.RefundEndDiffers(var row, var _) -> rows.add(row);
                case Difference.ReversedButPaid(var row, var _) -> rows.add(row);
                case OnlyHere _, Difference.RefundOnlyHere _ -> {}
            }
        }
        return BillSums.of(rows);
    }

    /// The orders of the book with a difference of their own, by their numbers.
    public List<String> differing() {
        return differences.stream()
                .map(Difference::outTradeNo)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public BillCounts counts() {
        return new BillCounts(
                matched.size(),
                onlyAtWeChat().size(),
                onlyHere().size(),
                amountDiffers().size(),
                refundDiffers().size(),
                elsewhere.size());
    }

    /// The worst of its differences; never green where the bill told a part only.
    public Light light() {
        if (differences.stream().anyMatch(it -> it.light() == Light.RED)) {
            return Light.RED;
        }
        return differences.isEmpty() && kind == Bill.Kind.ALL ? Light.GREEN : Light.AMBER;
    }
}

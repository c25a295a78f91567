package io.saoma.ui.refund;

import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.LinesLeft;
import io.saoma.payment.refund.Plan;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Money that is to go back of one sale: all of it, some of its goods, or an amount; each with a reason.
public final class RefundViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(RefundViewModel.class);

    private final Sale sale;
    private final RefundDeeds deeds;
    private final UiTasks tasks;
    private final Runnable back;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<RefundFace> face = new ReadOnlyObjectWrapper<>();
    private Optional<Account> account = Optional.empty();
    private List<Integer> pieces;
    private Optional<RefundReason> reason;
    private boolean picking;
    private boolean working;

    /// @param excess what came in twice or too late, for that is what goes back then
    /// @param reason the one that is plain already
    public RefundViewModel(
            Sale sale,
            Optional<Money> excess,
            Optional<RefundReason> reason,
            RefundDeeds deeds,
            UiTasks tasks,
            Runnable back) {
        this.sale = sale;
        this.reason = reason;
        this.deeds = deeds;
        this.tasks = tasks;
        this.back = back;
        pieces = none();
        excess.ifPresent(money -> amount.set(typed(money)));
        show(Optional.empty(), false);
        amount.subscribe((_, _) -> amountTyped());
        refresh();
    }

    /// Something has happened to money of this sale.
    public void refresh() {
        tasks.run(deeds::account, this::answer, this::notRead);
    }

    public Sale sale() {
        return sale;
    }

    void whole() {
        account.ifPresent(now -> {
            var left = lines(now);
            pieces = IntStream.rangeClosed(1, sale.lines().size())
                    .mapToObj(left::pieces)
                    .toList();
            pick(now.left());
        });
    }

    /// One piece more or fewer of this line, counted from 1.
    void change(int line, int by) {
        account.ifPresent(now -> {
            var most = lines(now).pieces(line);
            var changed = new ArrayList<>(pieces);
            changed.set(line - 1, Math.clamp(pieces.get(line - 1) + by, 0, most));
            pieces = List.copyOf(changed);
            var sum = picked(now).stream().map(ReturnedLine::money).reduce(Money.ZERO, Money::plus);
            pick(sum.compareTo(now.left()) <= 0 ? sum : now.left());
        });
    }

    int most(int line) {
        return account.map(now -> lines(now).pieces(line)).orElse(0);
    }

    void choose(RefundReason wanted) {
        reason = Optional.of(wanted);
        show(Optional.empty(), false);
    }

    /// Gives it back, once somebody who may has said yes.
    void go() {
        if (working) {
            return;
        }
        switch (plan().orElse(null)) {
            case null -> show(Optional.of(Sentence.of("giveback.amountMissing")), true);
            case Impossible(var why) -> show(Optional.of(Words.of(why)), true);
            case Parts parts
            when byWeChat(parts) && !deeds.certified() ->
                show(Optional.of(Sentence.of("giveback.noCertificate")), true);
            case Parts _ when reason.isEmpty() -> show(Optional.of(Sentence.of("giveback.reasonMissing")), true);
            case Parts _ -> approve(wanted().orElseThrow(), reason.orElseThrow());
        }
    }

    private static boolean byWeChat(Parts parts) {
        return parts.parts().stream().anyMatch(Part.ByWeChat.class::isInstance);
    }

    private void approve(Money wanted, RefundReason why) {
        var lines = account.map(this::picked).orElse(List.of());
        deeds.approve(wanted, by -> give(wanted, new Grounds(why, note.get().strip(), lines, by)));
    }

    private void give(Money wanted, Grounds grounds) {
        if (working) {
            return;
        }
        working = true;
        show(Optional.empty(), false);
        tasks.run(() -> deeds.giveBack(wanted, grounds), plan -> given(wanted, plan), this::fail);
    }

    private void given(Money wanted, Plan plan) {
        working = false;
        switch (plan) {
            case Impossible(var why) -> show(Optional.of(Words.of(why)), true);
            case Parts parts -> {
                pieces = none();
                pick(Money.ZERO);
                note.set("");
                var missing = wanted.minus(parts.money());
                show(Optional.of(done(parts, missing)), missing.isPositive());
            }
        }
        refresh();
    }

    private static Sentence done(Parts parts, Money missing) {
        if (missing.isPositive()) {
            return Sentence.of("giveback.partWritten", parts.money(), missing);
        }
        if (!byWeChat(parts)) {
            return Sentence.of("giveback.doneCash");
        }
        var cash = parts.cash();
        return cash.isPositive() ? Sentence.of("giveback.doneBoth", cash) : Sentence.of("giveback.doneWeChat");
    }

    void check() {
        deeds.check();
    }

    boolean printable() {
        return deeds.printable();
    }

    /// The slip of the latest refund; nothing where there is none, or no printer.
    void print() {
        if (deeds.printable()) {
            tasks.run(
                    () -> {
                        deeds.print();
                        return sale;
                    },
                    _ -> {},
                    e -> LOG.error("a slip of {} could not be printed", sale.number(), e));
        }
    }

    void leave() {
        back.run();
    }

    StringProperty amountProperty() {
        return amount;
    }

    StringProperty noteProperty() {
        return note;
    }

    ReadOnlyObjectProperty<RefundFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// An amount that somebody types is no longer that of the goods.
    private void amountTyped() {
        if (!picking) {
            pieces = none();
        }
        show(Optional.empty(), false);
    }

    private void pick(Money sum) {
        picking = true;
        amount.set(sum.isPositive() ? typed(sum) : "");
        picking = false;
        show(Optional.empty(), false);
    }

    private List<ReturnedLine> picked(Account now) {
        var left = lines(now);
        return IntStream.rangeClosed(1, pieces.size())
                .filter(line -> pieces.get(line - 1) > 0 && pieces.get(line - 1) <= left.pieces(line))
                .mapToObj(line -> left.of(line, pieces.get(line - 1)))
                .toList();
    }

    private LinesLeft lines(Account now) {
        return new LinesLeft(sale.basket(), now.lines());
    }

    private Optional<Money> wanted() {
        return Money.parse(amount.get().strip()).filter(Money::isPositive);
    }

    private Optional<Plan> plan() {
        return account.flatMap(now -> wanted().map(money -> now.plan(money, deeds.now())));
    }

    private List<Integer> none() {
        return Collections.nCopies(sale.lines().size(), 0);
    }

    private static String typed(Money money) {
        return money.yuan().replace(",", "");
    }

    private void answer(Account now) {
        account = Optional.of(now);
        var before = Optional.ofNullable(face.get());
        show(before.flatMap(RefundFace::said), before.filter(RefundFace::wrong).isPresent());
    }

    /// What was said of a refund that is written down stays true.
    private void notRead(Exception e) {
        LOG.error("what was paid of {} could not be read", sale.number(), e);
        var said = face.get().said();
        show(
                said.or(() -> Optional.of(Sentence.of("giveback.notRead"))),
                said.isEmpty() || face.get().wrong());
    }

    private void fail(Exception e) {
        LOG.error("money of {} could not go back", sale.number(), e);
        working = false;
        show(Optional.of(Sentence.of("giveback.notWritten")), true);
    }

    private void show(Optional<Sentence> said, boolean wrong) {
        face.set(new RefundFace(account, pieces, reason, plan(), said, wrong, working));
    }
}

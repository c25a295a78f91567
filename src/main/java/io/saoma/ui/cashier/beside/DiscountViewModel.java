package io.saoma.ui.cashier.beside;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Off;
import io.saoma.ui.Sentence;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A discount on one line or on the whole basket, while it is typed.
public final class DiscountViewModel implements Panel {

    private final Basket basket;
    private final int index;
    private final Permission permission;
    private final Consumer<Basket> change;
    private final Runnable leave;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DiscountFace> face = new ReadOnlyObjectWrapper<>();
    private DiscountKind kind = DiscountKind.ZHE;
    private boolean whole;

    /// @param index of the line at hand, from 0
    /// @param whole whether to begin with the whole basket
    /// @param permission asked before the discount is given
    /// @param change takes the basket with the discount
    public DiscountViewModel(
            Basket basket, int index, boolean whole, Permission permission, Consumer<Basket> change, Runnable leave) {
        this.basket = basket;
        this.index = index;
        this.whole = whole;
        this.permission = permission;
        this.change = change;
        this.leave = leave;
        typed.subscribe(_ -> look());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ReadOnlyObjectProperty<DiscountFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// The line at hand.
    public Line line() {
        return basket.lines().get(index);
    }

    public void kind(DiscountKind wanted) {
        kind = wanted;
        look();
    }

    public void nextKind() {
        kind(kind.next());
    }

    /// The whole basket, or the line at hand.
    public void whole(boolean wanted) {
        whole = wanted;
        look();
    }

    /// Enter: lets it off, where that can be done and may be done.
    public void give() {
        var now = face.get();
        if (now.problem().isEmpty() && now.wanted().isPresent()) {
            var reduced = with(now.wanted());
            permission.ask(reduced, () -> {
                leave.run();
                change.accept(reduced);
            });
        } else if (now.problem().isEmpty()) {
            face.set(look(Optional.empty(), Optional.of(Sentence.of("discount.howMuch"))));
        }
    }

    /// Del: nothing is let off there any more.
    public void take() {
        leave.run();
        change.accept(with(Optional.empty()));
    }

    public void leave() {
        leave.run();
    }

    private void look() {
        var plain = Normalizer.normalize(typed.get(), Normalizer.Form.NFKC)
                .replace('。', '.')
                .strip();
        var wanted = kind.read(plain);
        face.set(look(wanted, plain.isEmpty() ? Optional.empty() : problem(wanted)));
    }

    private DiscountFace look(Optional<Reduction> wanted, Optional<Sentence> problem) {
        var given = whole ? basket.reductions().discount() : line().reduction();
        var after = problem.isEmpty() ? due(wanted) : due(Optional.empty());
        return new DiscountFace(whole, kind, wanted, due(Optional.empty()), after, problem, given.isPresent());
    }

    private Optional<Sentence> problem(Optional<Reduction> wanted) {
        if (wanted.isEmpty()) {
            return Optional.of(Sentence.of(
                    switch (kind) {
                        case ZHE -> "discount.noZhe";
                        case PERCENT -> "discount.noPercent";
                        case YUAN -> "discount.noAmount";
                    }));
        }
        var most = due(Optional.empty());
        var tooMuch = wanted.get() instanceof Off(var money) && money.compareTo(most) > 0;
        return tooMuch ? Optional.of(Sentence.of("discount.tooMuch", most)) : Optional.empty();
    }

    /// What the line, or the whole, comes to with this discount on it.
    private Money due(Optional<Reduction> wanted) {
        if (whole) {
            return with(wanted).total();
        }
        var reduced = line().withReduction(wanted);
        return reduced.full().minus(reduced.letOff());
    }

    private Basket with(Optional<Reduction> wanted) {
        return whole
                ? basket.with(basket.reductions().withDiscount(wanted))
                : basket.with(index, line().withReduction(wanted));
    }
}

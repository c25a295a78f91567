package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.ui.Sentence;
import io.saoma.ui.cashier.beside.Permission;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The basket's way to whoever takes the money for it: what stands in it, and that the basket is locked meanwhile.
final class Handover {

    private final BasketDesk desk;
    private final BooleanProperty handedOut = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Sentence>> stopped = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> chargeObstacle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Permission permission = Permission.ALWAYS;

    Handover(BasketDesk desk) {
        this.desk = desk;
        frozen.bind(handedOut.or(busy));
        obstacle.bind(Bindings.createObjectBinding(this::findObstacle, desk.workProperty(), frozen, stopped));
        chargeObstacle.bind(obstacle.map(found -> found.or(this::nothingToCharge)));
    }

    ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<Optional<Sentence>> stoppedProperty() {
        return stopped;
    }

    /// Why nothing can be paid now.
    ReadOnlyObjectProperty<Optional<Sentence>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Why WeChat can pay nothing now.
    ReadOnlyObjectProperty<Optional<Sentence>> chargeObstacleProperty() {
        return chargeObstacle.getReadOnlyProperty();
    }

    boolean frozen() {
        return frozen.get();
    }

    /// The basket can be changed again.
    void thaw() {
        handedOut.set(false);
    }

    /// Who is asked about discounts from now on.
    void ask(Permission about) {
        permission = about;
    }

    /// Whether this basket may be as it is; `granted` runs once it may.
    void ask(Basket basket, Runnable granted) {
        permission.ask(basket, granted);
    }

    /// Hands the basket out once everything about it is allowed, or says why not.
    Optional<Sentence> give(Consumer<Basket> taker, ReadOnlyObjectProperty<Optional<Sentence>> inTheWay) {
        var basket = desk.workProperty().get().basket();
        var why = inTheWay.get();
        if (why.isEmpty()) {
            permission.ask(basket, () -> give(basket, taker, inTheWay));
        }
        return why;
    }

    /// Unless something has come in between while somebody was asked.
    private void give(Basket allowed, Consumer<Basket> taker, ReadOnlyObjectProperty<Optional<Sentence>> inTheWay) {
        if (inTheWay.get().isEmpty() && desk.workProperty().get().basket().equals(allowed)) {
            handedOut.set(true);
            taker.accept(allowed);
        }
    }

    private Optional<Sentence> findObstacle() {
        if (stopped.get().isPresent()) {
            return stopped.get();
        }
        if (frozen.get()) {
            return Optional.of(Sentence.of("cashier.frozen"));
        }
        return desk.workProperty().get().isEmpty() ? Optional.of(Sentence.of("cashier.emptyBasket")) : Optional.empty();
    }

    /// WeChat takes money and gives none.
    private Optional<Sentence> nothingToCharge() {
        return desk.workProperty().get().basket().total().isPositive()
                ? Optional.empty()
                : Optional.of(Sentence.of("cashier.nothingToCharge"));
    }
}

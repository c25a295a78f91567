package io.saoma.shop;

import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.goods.Catalogue;

/// What became of a change of the goods.
public sealed interface Outcome {

    /// It is on disk, and stands at every till that knows of the same goods.
    ///
    /// @param seen what its maker saw when he made it, with the change
    record Made(Catalogue seen) implements Outcome {}

    /// It is not made: the same thing was changed since its maker saw it.
    ///
    /// @param by the last change of it
    /// @param now the goods as they are with that
    record Overtaken(GoodsTakenOver by, Catalogue now) implements Outcome {}

    /// It is not made here, for the other tills cannot have it now; where only the answer was lost it still comes.
    record NotNow(Accord why) implements Outcome {}
}

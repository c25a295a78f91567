package io.saoma.shop;

import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.shop.goods.Seen;
import java.util.List;

/// The one row of numbered changes that all tills of a shop have in common; each call waits for the network.
public interface SharedGoods {

    /// Whose goods they are.
    String shop();

    /// Which of its tills this one is.
    int till();

    /// What was changed after this.
    Answer after(Seen seen);

    /// Has this change follow what was seen. Where others were first it does not stand, and they are what is answered:
    /// the change stands where it is among them. Asked again, it stands once.
    Answer append(Seen seen, Change change);

    /// What the server says.
    sealed interface Answer {

        /// Everything that follows what was seen, in its order.
        record Level(List<GoodsTakenOver> changes) implements Answer {

            public Level {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing: what was appended may stand or not.
        record Away() implements Answer {}

        /// What follows next is of a newer till, and this one does not know what it is.
        record Newer() implements Answer {}

        /// What was seen is not there: the server has been put back to an earlier state.
        record PutBack() implements Answer {}
    }
}

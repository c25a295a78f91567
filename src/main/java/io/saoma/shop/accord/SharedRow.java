package io.saoma.shop.accord;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.TakenOver;
import java.util.List;

/// The one row of numbered changes of a matter that all tills of a shop have in common; each call waits for the
/// network.
public interface SharedRow<C extends ShopEvent, T extends TakenOver> {

    /// Whose it is.
    String shop();

    /// Which of its tills this one is.
    int till();

    /// What was changed after this.
    Answer<T> after(Seen seen);

    /// Has this change follow what was seen. Where others were first it does not stand, and they are what is answered:
    /// the change stands where it is among them. Asked again, it stands once.
    Answer<T> append(Seen seen, C change);

    /// What the server says.
    sealed interface Answer<T extends TakenOver> {

        /// Whether this change stands.
        default boolean has(ShopEvent change) {
            return this instanceof Level<T>(var changes)
                    && changes.stream().map(TakenOver::change).anyMatch(change::equals);
        }

        /// Everything that follows what was seen, in its order.
        record Level<T extends TakenOver>(List<T> changes) implements Answer<T> {

            public Level {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing, and why: while it is away, what was appended may stand or not.
        record Nothing<T extends TakenOver>(Accord why) implements Answer<T> {

            public Nothing {
                if (why == Accord.SAME) {
                    throw new IllegalArgumentException("nothing is wrong");
                }
            }
        }
    }
}

package io.saoma.shop.settings;

import io.saoma.shop.accord.Accord;
import java.util.List;

/// What became of settings that somebody set for all tills.
public sealed interface Outcome {

    /// They stand at every till.
    record Made() implements Outcome {}

    /// None of them stands: of these was set at another till what their maker has not seen.
    ///
    /// @param now with what was set there
    record Overtaken(List<String> paths, ShopValues now) implements Outcome {

        public Overtaken {
            paths = List.copyOf(paths);
        }
    }

    /// They do not stand here, for the other tills cannot have them now; where only the answer was lost they still
    /// come.
    record NotNow(Accord why) implements Outcome {}
}

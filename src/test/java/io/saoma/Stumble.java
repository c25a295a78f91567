package io.saoma;

import io.saoma.book.FaultPoint;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where a till stumbles over a fault of its own.
@SuppressWarnings("ImmutableEnumChecker") // one of them hears that a window closes
enum Stumble implements Seam {
    NOWHERE,

    /// Its window is there, and something throws.
    OPENED {
        @Override
        public void opened(Till till, Counter counter) {
            throw new IllegalStateException("planted");
        }
    },

    /// Its window is gone, and the book cannot be closed.
    CLOSING {
        private final AtomicBoolean closing = new AtomicBoolean();

        @Override
        public void opened(Till till, Counter counter) {
            counter.stage.showingProperty().subscribe(showing -> closing.set(!showing));
        }

        @Override
        public FaultPoint faults() {
            return _ -> {
                if (closing.get()) {
                    throw new IllegalStateException("planted");
                }
            };
        }
    }
}

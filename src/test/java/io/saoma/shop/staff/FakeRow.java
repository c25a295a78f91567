package io.saoma.shop.staff;

import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The row of a shop in memory, for several tills; its server may be away, put back, or lose an answer.
final class FakeRow {

    static final String SHOP = "一号店";

    final List<StaffTakenOver> stands = new ArrayList<>();
    boolean away;
    boolean newer;
    boolean losesAnswers;

    /// Knows nobody again, whatever they have seen.
    boolean forgetful;

    /// Runs once, before the next change comes in.
    Runnable before = () -> {};

    /// Runs with each look.
    volatile Look looking = () -> {};

    /// A look that may take its time.
    interface Look {
        void run() throws InterruptedException;
    }

    /// As it was before its last changes.
    void putBack(int changes) {
        stands.subList(stands.size() - changes, stands.size()).clear();
    }

    SharedRow<Change, StaffTakenOver> of(int till) {
        return new SharedRow<>() {
            @Override
            public String shop() {
                return SHOP;
            }

            @Override
            public int till() {
                return till;
            }

            @Override
            public Answer<StaffTakenOver> after(Seen seen) {
                try {
                    looking.run();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (away || newer) {
                    return new Answer.Nothing<>(away ? Accord.AWAY : Accord.NEWER);
                }
                return knows(seen)
                        ? new Answer.Level<>(stands.subList(version(seen), stands.size()))
                        : new Answer.Nothing<>(Accord.PUT_BACK);
            }

            @Override
            public Answer<StaffTakenOver> append(Seen seen, Change change) {
                var first = before;
                before = () -> {};
                first.run();
                if (!away && knows(seen) && version(seen) == stands.size()) {
                    stands.add(new StaffTakenOver(SHOP, stands.size() + 1L, till, change, Instant.EPOCH));
                }
                return losesAnswers ? new Answer.Nothing<>(Accord.AWAY) : after(seen);
            }
        };
    }

    private boolean knows(Seen seen) {
        var version = version(seen);
        return version == 0
                || (!forgetful
                        && version <= stands.size()
                        && Seen.after(stands.get(version - 1)).equals(seen));
    }

    private static int version(Seen seen) {
        return Math.toIntExact(seen.of(SHOP));
    }
}

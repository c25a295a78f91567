package io.saoma.shop.staff;

import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The row of a shop in memory, for several tills; its server may be away, or lose an answer.
final class FakeRow {

    static final String SHOP = "一号店";

    final List<StaffTakenOver> stands = new ArrayList<>();
    boolean away;
    boolean losesAnswers;

    /// Runs once, before the next change comes in.
    Runnable before = () -> {};

    /// Runs with each look.
    volatile Look looking = () -> {};

    /// A look that may take its time.
    interface Look {
        void run() throws InterruptedException;
    }

    SharedStaff of(int till) {
        return new SharedStaff() {
            @Override
            public String shop() {
                return SHOP;
            }

            @Override
            public int till() {
                return till;
            }

            @Override
            public Reply after(long version) {
                try {
                    looking.run();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return away
                        ? new Reply.Away()
                        : new Reply.Level(
                                stands.subList(Math.toIntExact(Math.min(version, stands.size())), stands.size()));
            }

            @Override
            public Reply append(long version, Change change) {
                var first = before;
                before = () -> {};
                first.run();
                if (!away && version == stands.size()) {
                    stands.add(new StaffTakenOver(SHOP, version + 1, till, change, Instant.EPOCH));
                }
                return losesAnswers ? new Reply.Away() : after(version);
            }
        };
    }
}

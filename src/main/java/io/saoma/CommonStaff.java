package io.saoma;

import io.saoma.book.share.SharedChanges;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.staff.SharedStaff;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The staff of a shop in its shared book.
final class CommonStaff implements SharedStaff, AutoCloseable {

    private final CommonRow<Change> row;
    private final String shop;
    private final int till;
    private final InstantSource clock;

    CommonStaff(SharedChanges changes, String shop, int till, InstantSource clock) {
        row = new CommonRow<>(changes, "staff", Change.class, till);
        this.shop = shop;
        this.till = till;
        this.clock = clock;
    }

    @Override
    public String shop() {
        return shop;
    }

    @Override
    public int till() {
        return till;
    }

    @Override
    public Reply after(long version) {
        return reply(row.after(version));
    }

    @Override
    public Reply append(long version, Change change) {
        return reply(row.append(version, change));
    }

    private Reply reply(Optional<List<CommonRow.Numbered<Change>>> answer) {
        return answer.<Reply>map(all -> new Reply.Level(all.stream()
                        .map(it -> new StaffTakenOver(shop, it.version(), it.till(), it.change(), clock.instant()))
                        .toList()))
                .orElseGet(Reply.Away::new);
    }

    @Override
    public void close() {
        row.close();
    }
}

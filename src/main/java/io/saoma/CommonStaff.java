package io.saoma;

import io.saoma.CommonRow.Heard;
import io.saoma.book.share.SharedChanges;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.goods.Seen;
import io.saoma.shop.staff.SharedStaff;
import java.time.InstantSource;

/// The staff of a shop in its shared book.
final class CommonStaff implements SharedStaff, AutoCloseable {

    private final CommonRow<Change> row;
    private final String shop;
    private final int till;
    private final InstantSource clock;

    CommonStaff(SharedChanges changes, String shop, int till, InstantSource clock) {
        row = new CommonRow<>(changes, "staff", CommonRow.only(Change.class), shop, till);
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
        return reply(row.after(new Seen(shop, version)));
    }

    @Override
    public Reply append(long version, Change change) {
        return reply(row.append(new Seen(shop, version), change));
    }

    /// Where no answer is one that this till can follow, the staff stays as it is.
    private Reply reply(Heard<Change> heard) {
        return switch (heard) {
            case Heard.Level<Change>(var changes) ->
                new Reply.Level(changes.stream()
                        .map(it -> new StaffTakenOver(shop, it.version(), it.till(), it.change(), clock.instant()))
                        .toList());
            case Heard.Away<Change> _, Heard.Newer<Change> _, Heard.PutBack<Change> _ -> new Reply.Away();
        };
    }

    @Override
    public void close() {
        row.close();
    }
}

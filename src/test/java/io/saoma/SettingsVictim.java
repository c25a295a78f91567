package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.settings.SettingsFile;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.settings.Outcome;
import io.saoma.shop.settings.SettingsDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// A till, as far as its settings go, in a process of its own: it sets one number after another for all tills,
/// and says each one that stands, until it is killed.
record SettingsVictim(Book book, SharedChanges changes, OwnSettings file, SettingsDesk desk) implements AutoCloseable {

    static final String SHOP = "一号店";
    static final String PHONE = "receipt.phone";

    static SettingsVictim open(Path home, int number, SharedPlace place) {
        new SettingsFile(home).read();
        var clock = InstantSource.system();
        var book = Book.open(new Home(home), "test", clock, FaultPoint.NONE);
        var changes = new SharedChanges(place, SHOP);
        var row = CommonRows.settings(changes, SHOP, number, clock);
        var file = new OwnSettings(new SettingsFile(home));
        return new SettingsVictim(book, changes, file, new SettingsDesk(book.shop(), book::record, row, file, clock));
    }

    /// @param arguments home, address, user and password of the shared book, the first number
    @SuppressWarnings("InfiniteLoopStatement")
    static void main(String[] arguments) {
        var place = new SharedPlace(arguments[1], arguments[2], () -> arguments[3]);
        var till = open(Path.of(arguments[0]), 1, place);
        if (till.desk.level() != Accord.SAME) {
            throw new IllegalStateException("the server is there");
        }
        for (var number = Integer.parseInt(arguments[4]); ; number++) {
            var text = Integer.toString(number);
            if (till.desk.change(till.desk.seen(), Map.of(PHONE, text), "Wang") instanceof Outcome.Made) {
                System.out.println(text);
            }
        }
    }

    @Override
    public void close() {
        changes.close();
        book.close();
    }
}

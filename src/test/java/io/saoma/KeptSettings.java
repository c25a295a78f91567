package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.settings.SettingsFile;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import io.saoma.shop.settings.SettingsDesk;
import io.saoma.shop.settings.TillSettings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// What a till keeps of its settings.
final class KeptSettings implements Closeable {

    final SettingsDesk desk;
    private final Book book;
    private final OwnSettings file;
    private final SharedChanges changes;
    private final SharedRow<SettingsSet, SettingsTakenOver> row;

    KeptSettings(Path home, int number, SharedPlace place) throws IOException {
        Files.createDirectories(home);
        new SettingsFile(home).read();
        book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE);
        file = new OwnSettings(new SettingsFile(home));
        changes = new SharedChanges(place, CommonGround.SHOP);
        row = CommonRows.settings(changes, CommonGround.SHOP, number, InstantSource.system());
        desk = new SettingsDesk(book.shop(), book::record, row, file, InstantSource.system());
    }

    Map<String, String> values() {
        return file.values();
    }

    List<SettingsTakenOver> taken() {
        return book.shop().stream()
                .filter(SettingsTakenOver.class::isInstance)
                .map(SettingsTakenOver.class::cast)
                .toList();
    }

    /// The same till, which ends after this step.
    SettingsDesk dying(Step last) {
        return new SettingsDesk(
                book.shop(), event -> record(event, last), row(last), file(last), InstantSource.system());
    }

    private void record(SettingsEvent event, Step last) {
        book.record(event);
        if (last == Step.JOURNALED) {
            throw new Killed();
        }
    }

    private SharedRow<SettingsSet, SettingsTakenOver> row(Step last) {
        return new SharedRow<>() {
            @Override
            public String shop() {
                return CommonGround.SHOP;
            }

            @Override
            public int till() {
                return row.till();
            }

            @Override
            public Answer<SettingsTakenOver> after(Seen seen) {
                return row.after(seen);
            }

            @Override
            public Answer<SettingsTakenOver> append(Seen seen, SettingsSet change) {
                if (last == Step.BEFORE) {
                    throw new Killed();
                }
                var answer = row.append(seen, change);
                if (last == Step.SHARED) {
                    throw new Killed();
                }
                return answer;
            }
        };
    }

    private TillSettings file(Step last) {
        return new TillSettings() {
            @Override
            public Map<String, String> values() {
                return file.values();
            }

            @Override
            public Map<String, String> write(Map<String, String> values) {
                var was = file.write(values);
                if (last == Step.FILED) {
                    throw new Killed();
                }
                return was;
            }
        };
    }

    @Override
    public void close() {
        changes.close();
        book.close();
    }

    /// After the shared book, the file, the journal.
    enum Step {
        BEFORE,
        SHARED,
        FILED,
        JOURNALED
    }

    /// The end of a till.
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}

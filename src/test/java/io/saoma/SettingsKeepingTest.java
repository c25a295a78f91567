package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.sale.staff.DutyEvent.SettingsChanged;
import io.saoma.settings.Change;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.Writing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the journal says was changed has another value than before.
class SettingsKeepingTest {

    private static final Change KEY = new Change("wechat", "api_key", "0123456789abcdefABCDEF0123456789");

    private final List<List<String>> journal = new CopyOnWriteArrayList<>();

    @TempDir
    private Path home;

    @Test
    void onlyWhatIsAnotherValueNowIsJournaled() throws IOException {
        var fresh = assertInstanceOf(Reading.Ready.class, new SettingsFile(home).read());
        try (var till = new Till(fresh.settings(), InstantSource.system())) {
            till.book.subscribe(event -> {
                if (event instanceof SettingsChanged changed) {
                    journal.add(changed.keys());
                }
            });
            var wanted = List.of(
                    new Change("payment", "gateway", "simulator"),
                    new Change("shop", "name", "茶馆"),
                    KEY,
                    new Change("wechat", "base_url", ""));
            keep(till, wanted, List.of());
            assertEquals(List.of(List.of("shop.name", "wechat.api_key")), journal);

            keep(till, wanted, List.of());
            assertEquals(1, journal.size(), "nothing has changed");

            keep(till, wanted, List.of("display"));
            assertEquals(List.of("display"), journal.getLast());
            keep(till, List.of(new Change("wechat", "api_key", "")), List.of());
            assertEquals(List.of("wechat.api_key"), journal.getLast());
        }
    }

    private static void keep(Till till, List<Change> changes, List<String> beside) throws IOException {
        var keeping = new SettingsKeeping(till);
        assertInstanceOf(Writing.Changed.class, keeping.keep(keeping.file().text(), changes, beside, "Wang"));
    }
}

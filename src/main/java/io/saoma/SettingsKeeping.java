package io.saoma;

import io.saoma.sale.staff.DutyEvent.SettingsChanged;
import io.saoma.settings.Change;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.SettingsText;
import io.saoma.settings.Writing;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Writes changed settings for a manager, and into the journal who changed which of them; never to what.
final class SettingsKeeping {

    private final Till till;
    private final SettingsFile file;

    SettingsKeeping(Till till) {
        this.till = till;
        file = new SettingsFile(till.settings.home());
    }

    private Writing change(SettingsText text, List<Change> changes) throws IOException {
        return till.settingsInCommon.isPresent()
                ? till.settingsInCommon.get().file().part().change(text, changes)
                : file.change(text, changes);
    }

    SettingsFile file() {
        return file;
    }

    /// Waits for the disk.
    ///
    /// @param beside what else of the till is changed with them, by a word for each
    Writing keep(SettingsText text, List<Change> changes, List<String> beside, String by) throws IOException {
        var writing = change(text, changes);
        if (writing instanceof Writing.Changed) {
            var changed = changes.stream().filter(change -> !text.says(change)).map(Change::path);
            var keys = Stream.concat(changed, beside.stream()).toList();
            if (!keys.isEmpty()) {
                till.book.record(new SettingsChanged(keys, till.practice(), by, till.clock.instant()));
            }
        }
        return writing;
    }
}

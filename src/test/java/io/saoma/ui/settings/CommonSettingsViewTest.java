package io.saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.settings.SettingsFile;
import io.saoma.settings.ShopSettings;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What the tills of a shop share in their settings: the book, its password, and what another till has set.
@Execution(CONCURRENT)
class CommonSettingsViewTest {

    private final TypedSettings typed;

    private final Path home;
    private final FakeDeeds deeds;
    private final SettingsViewModel viewModel;

    CommonSettingsViewTest(@TempDir Path home) {
        typed = new TypedSettings(home);
        this.home = home;
        deeds = typed.deeds;
        viewModel = typed.viewModel;
    }

    @Test
    void aSharedBookComesWithItsPasswordAndGoesWithIt() throws IOException {
        typed.field("share.url").set("jdbc:mariadb://db/saoma");
        typed.field("share.user").set("till");
        assertEquals(
                List.of("share.password"),
                typed.face().faults().stream().map(Fault::path).toList());
        typed.field("share.password").set("correct-horse");
        viewModel.save();
        assertEquals("till", typed.settings().share().orElseThrow().user());
        assertEquals("", typed.field("share.password").get());
        assertFalse(viewModel.dirty());

        typed.field("share.user").set("till_2");
        viewModel.save();
        assertEquals("till_2", typed.settings().share().orElseThrow().user());

        typed.field("share.url").set("");
        typed.field("share.user").set("");
        viewModel.save();
        assertEquals("saved [share.url, share.user, share.password]", deeds.done.getLast());
        assertEquals(Optional.empty(), typed.settings().share());
        assertFalse(Files.readString(home.resolve("settings.toml")).contains("correct-horse"));
    }

    @Test
    void aDeskIsNotMadeWithoutASharedBook() throws IOException {
        typed.field("share.desk").set("true");
        assertEquals(
                List.of("share.desk"),
                typed.face().faults().stream().map(Fault::path).toList());
        viewModel.save();
        assertFalse(Files.readString(home.resolve("settings.toml")).contains("\ndesk ="));

        typed.field("share.url").set("jdbc:mariadb://db/saoma");
        typed.field("share.user").set("desk");
        typed.field("share.password").set("correct-horse");
        viewModel.save();
        assertTrue(typed.settings().desk());
        assertTrue(Files.readString(home.resolve("settings.toml")).contains("\ndesk = true\n"));
    }

    /// The vault that lies there may have no such password, and then the till would not open.
    @Test
    void aSharedBookIsNotBegunWithoutItsPasswordBesideAVault() throws IOException {
        Files.write(home.resolve(SettingsFile.VAULT), new byte[] {1});
        typed.field("share.url").set("jdbc:mariadb://db/saoma");
        typed.field("share.user").set("till");

        assertEquals(
                List.of("share.password"),
                typed.face().faults().stream().map(Fault::path).toList());
    }

    @Test
    void whatAnotherTillHasSetIsToldAndNothingTypedIsLost() throws IOException {
        typed.field("sound.volume").set("30");
        typed.field("staff.discount_percent").set("50");
        deeds.apart = List.of(new Fault("staff.discount_percent", Sentence.of("meanwhile.setting", 2, "35")));
        viewModel.save();

        assertEquals(Group.STAFF, typed.face().group());
        assertEquals(Sentence.of("meanwhile.setting", 2, "35"), typed.face().said());
        assertTrue(typed.face().wrong() && typed.face().faulty(Group.STAFF));
        assertEquals("50", typed.field("staff.discount_percent").get());
        assertEquals(30, typed.settings().sound().volume(), "the machine's own is saved all the same");
        assertEquals(20, typed.settings().staff().discountPercent());
        assertTrue(viewModel.dirty());

        deeds.apart = List.of();
        viewModel.save();
        assertEquals(
                List.of("saved [sound.volume, staff.discount_percent]", "saved [staff.discount_percent]"), deeds.done);
        assertEquals(50, typed.settings().staff().discountPercent());
        assertFalse(viewModel.dirty());
    }

    @Test
    void onlyWhatIsTheShopsIsMarkedAndOnlyWhereTillsShareIt() {
        var all = Arrays.stream(Group.values())
                .flatMap(group -> group.fields().stream())
                .toList();
        assertTrue(all.stream().noneMatch(viewModel::atAllTills));
        deeds.shared = true;
        assertEquals(
                ShopSettings.paths(),
                all.stream().filter(viewModel::atAllTills).map(Field::path).toList());
    }
}

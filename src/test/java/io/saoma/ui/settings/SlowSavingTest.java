package io.saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.ui.HeldWork;
import io.saoma.ui.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// While the settings are saved, which waits for the network, a manager goes on typing, or wants to leave.
@Execution(CONCURRENT)
class SlowSavingTest {

    private final HeldWork aside = new HeldWork();
    private final TypedSettings typed;

    SlowSavingTest(@TempDir Path home) {
        typed = new TypedSettings(home, aside);
    }

    @Test
    void whatIsTypedMeanwhileStaysAndIsNotSavedYet() {
        typed.field("shop.name").set("茶馆");
        aside.hold();
        typed.viewModel.save();
        typed.field("sound.volume").set("30");
        typed.field("shop.name").set("茶馆二");
        aside.letGo();

        assertEquals("30", typed.field("sound.volume").get());
        assertEquals("茶馆二", typed.field("shop.name").get());
        assertEquals("茶馆", typed.settings().shop().name());
        assertEquals(80, typed.settings().sound().volume());
        assertEquals(SettingsStage.EDITING, typed.face().stage());
        assertEquals("setup.unsaved", typed.face().said().key());

        typed.viewModel.save();
        aside.letGo();
        assertEquals("茶馆二", typed.settings().shop().name());
        assertEquals(30, typed.settings().sound().volume());
        assertEquals(SettingsStage.SAVED, typed.face().stage());
        assertFalse(typed.viewModel.dirty());
    }

    @Test
    void whatIsTypedMeanwhileStaysWhereOnlyTheMachinesOwnIsSaved() {
        typed.deeds.apart = List.of(new Fault("staff.lock_minutes", Sentence.of("setup.away")));
        typed.field("staff.lock_minutes").set("9");
        typed.field("sound.volume").set("30");
        aside.hold();
        typed.viewModel.save();
        typed.field("sound.volume").set("40");
        typed.field("shop.cashier").set("小李");
        aside.letGo();

        assertEquals(30, typed.settings().sound().volume());
        assertEquals("40", typed.field("sound.volume").get());
        assertEquals("小李", typed.field("shop.cashier").get());
        assertEquals("9", typed.field("staff.lock_minutes").get());
    }

    @Test
    void aPictureThatIsTakenAwayMeanwhileIsNotSavedYet() {
        typed.deeds.picture = Optional.of(Path.of("display.png"));
        typed.field("shop.name").set("茶馆");
        aside.hold();
        typed.viewModel.save();
        typed.viewModel.removePicture();
        aside.letGo();

        assertTrue(typed.viewModel.dirty());
        assertEquals(Optional.empty(), typed.viewModel.shown());
    }

    @Test
    void nobodyLeavesBeforeItIsKnownWhatIsSaved() {
        typed.field("shop.name").set("茶馆");
        aside.hold();
        typed.viewModel.save();
        typed.viewModel.back();
        typed.viewModel.confirm();
        assertEquals(SettingsStage.EDITING, typed.face().stage());
        aside.letGo();

        assertEquals(List.of("saved [shop.name]"), typed.deeds.done);
        assertEquals(SettingsStage.SAVED, typed.face().stage());
    }
}

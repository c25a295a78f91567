package io.saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.settings.Change;
import io.saoma.settings.Reading.Ready;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.Writing.Changed;
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

/// What is typed into the settings is told to be right or wrong, and saved as a whole.
@Execution(CONCURRENT)
class SettingsViewModelTest {

    private final TypedSettings typed;

    private final Path home;
    private final FakeDeeds deeds;
    private final SettingsViewModel viewModel;

    SettingsViewModelTest(@TempDir Path home) {
        typed = new TypedSettings(home);
        this.home = home;
        deeds = typed.deeds;
        viewModel = typed.viewModel;
    }

    /// What the screen takes for usual is what the till does where the file says nothing.
    @Test
    void showsWhatHoldsWhereTheFileSaysNothing() throws IOException {
        var fresh = typed.settings();
        var file = new SettingsFile(home);
        var said = Arrays.stream(Group.values())
                .flatMap(group -> group.fields().stream())
                .filter(field ->
                        !field.table().equals("wechat") && !field.usual().isEmpty())
                .map(field -> new Change(field.table(), field.key(), field.usual()))
                .toList();
        assertEquals(16, said.size());
        assertInstanceOf(Changed.class, file.change(file.text(), said));

        assertEquals(fresh, typed.settings());
    }

    @Test
    void savesWhatWasChangedAndNothingElse() throws IOException {
        typed.field("shop.name").set("茶馆");
        typed.field("sound.volume").set("30");
        typed.field("sound.volume").set("80");
        assertEquals("setup.unsaved", typed.face().said().key());

        viewModel.save();

        assertEquals(List.of("saved [shop.name]"), deeds.done);
        assertEquals("茶馆", typed.settings().shop().name());
        assertEquals(SettingsStage.SAVED, typed.face().stage());
        assertFalse(viewModel.dirty());
        assertTrue(viewModel.confirm());
        assertEquals("reopened", deeds.done.getLast());
    }

    @Test
    void whatIsWrongIsToldWhileItIsTyped() {
        viewModel.show(Group.LANGUAGE);
        typed.field("sound.volume").set("loud");
        assertTrue(typed.face().faulty(Group.SOUND));
        assertFalse(typed.face().faulty(Group.SHOP));

        typed.field("sound.volume").set("9");
        assertEquals(List.of(), typed.face().faults());

        typed.field("sound.volume").set("101");
        deeds.done.clear();
        viewModel.save();
        assertEquals(Group.SOUND, typed.face().group(), "what is wrong comes into view");
        assertTrue(typed.face().wrong());
        assertEquals(SettingsStage.EDITING, typed.face().stage());
    }

    @Test
    void leavesOnlyAfterAQuestionWhereSomethingWasChanged() {
        viewModel.back();
        assertEquals(List.of("left"), deeds.done);

        typed.field("shop.cashier").set("小李");
        viewModel.back();
        assertEquals(SettingsStage.LEAVING, typed.face().stage());
        viewModel.back();
        assertEquals(SettingsStage.EDITING, typed.face().stage());
        viewModel.goods();
        assertEquals("setup.saveFirst", typed.face().said().key());
        assertEquals(List.of("left"), deeds.done);
        viewModel.back();
        assertTrue(viewModel.confirm());
        assertEquals(List.of("left", "left"), deeds.done);
        assertEquals(
                "收银员",
                new SettingsFile(home).read() instanceof Ready(var now)
                        ? now.shop().cashier()
                        : "");
    }

    @Test
    void whoeverLeavesItIsStillRemindedOfWhatIsSaved() {
        deeds.apart = List.of(new Fault("staff.lock_minutes", Sentence.of("setup.away")));
        typed.field("staff.lock_minutes").set("9");
        viewModel.save();
        viewModel.back();
        viewModel.confirm();
        assertEquals("left", deeds.done.getLast());

        typed.field("sound.volume").set("30");
        viewModel.save();
        viewModel.back();
        viewModel.confirm();
        assertEquals("left, saved", deeds.done.getLast());
    }

    @Test
    void enterIsNothingWhereNothingIsAsked() {
        assertFalse(viewModel.confirm());
    }

    @Test
    void saysWhatTheReopeningWaitsFor() {
        deeds.hindrance = Optional.of(Sentence.of("reopening.paying"));
        typed.field("shop.name").set("茶馆");
        viewModel.save();
        viewModel.confirm();

        assertEquals("reopening.paying", typed.face().said().key());
        viewModel.back();
        assertEquals("left, saved", deeds.done.getLast());
    }

    @Test
    void realMoneyNeedsAllOfWeChatsPart() throws IOException {
        viewModel.switchGateway();
        assertEquals(List.of("live"), deeds.done);

        deeds.guided = false;
        viewModel.switchGateway();
        assertTrue(typed.face().wrong());

        Files.writeString(home.resolve("settings.toml"), """
            [wechat]
            appid = "wx8888888888888888"
            mch_id = "1900006511"
            notify_url = "https://example.com/pay"
            """);
        Files.writeString(home.resolve("vault"), "sealed");
        viewModel.begin(() -> {});
        viewModel.switchGateway();
        assertEquals(SettingsStage.SWITCHING, typed.face().stage());
        assertTrue(viewModel.practice());
        viewModel.confirm();
        assertTrue(Files.readString(home.resolve("settings.toml")).contains("gateway = \"v2\""));
        assertEquals(SettingsStage.SAVED, typed.face().stage());

        viewModel.switchGateway();
        assertEquals("setup.askPractice", typed.face().said().key());
        viewModel.confirm();
        assertTrue(viewModel.practice());
        assertEquals(Settings.Gateway.SIMULATOR, typed.settings().payment().gateway());
    }

    @Test
    void triesTheSoundAndThePrinterWithWhatIsBeingTyped() {
        viewModel.tryOut();
        assertEquals(List.of(), deeds.done, "a shop's name has no sound");

        viewModel.show(Group.SOUND);
        typed.field("sound.volume").set("30");
        typed.field("shop.name").set("茶馆");
        viewModel.tryOut();
        assertEquals(List.of("heard [Change[sound.volume]]"), deeds.done);

        viewModel.show(Group.PRINTER);
        typed.field("printer.to").set("tcp:10.0.0.7");
        viewModel.tryOut();
        assertEquals("printed [Change[shop.name], Change[printer.to]]", deeds.done.getLast());
        assertEquals(new Sentence("printer.paperOut", List.of()), typed.face().said());
        assertTrue(typed.face().wrong());
    }

    @Test
    void aPictureIsLookedAtBeforeItIsChosen() {
        deeds.readable = false;
        viewModel.choosePicture(Path.of("x.png"));
        assertTrue(typed.face().wrong());
        assertFalse(viewModel.dirty());

        deeds.readable = true;
        viewModel.choosePicture(Path.of("x.png"));
        assertTrue(viewModel.dirty());
        assertEquals(Optional.of(Path.of("x.png")), viewModel.shown());
        viewModel.removePicture();
        assertFalse(viewModel.dirty(), "there was none before");
        deeds.picture = Optional.of(Path.of("display.png"));
        viewModel.removePicture();
        assertTrue(viewModel.dirty());
        assertEquals(Optional.empty(), viewModel.shown());
    }

    @Test
    void blanksAroundAValueInTheFileStayUntilSomebodyChangesIt() throws IOException {
        Files.writeString(home.resolve("settings.toml"), """
            [shop]
            name = " 茶馆"
            [receipt]
            footer = "  Thanks "
            """);
        viewModel.begin(() -> {});
        assertFalse(viewModel.dirty());

        typed.field("sound.volume").set("30");
        typed.field("receipt.footer").set(" Thank you ");
        viewModel.save();
        assertEquals(List.of("saved [sound.volume, receipt.footer]"), deeds.done);
        assertEquals(" 茶馆", typed.settings().shop().name());
        assertEquals("Thank you", typed.settings().receipt().footer());
    }

    @Test
    void aFileThatSomebodyChangesMeanwhileIsNotOverwritten() throws IOException {
        typed.field("shop.name").set("茶馆");
        Files.writeString(home.resolve("settings.toml"), "[shop]\nname = \"by hand\"\n");
        viewModel.save();

        assertEquals("settings.changedMeanwhile", typed.face().said().key());
        assertEquals("by hand", typed.settings().shop().name());
    }
}

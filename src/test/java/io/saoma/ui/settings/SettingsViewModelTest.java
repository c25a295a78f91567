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
import io.saoma.settings.ShopSettings;
import io.saoma.settings.Writing.Changed;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class SettingsViewModelTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private FakeDeeds deeds;

    @SuppressWarnings("NullAway.Init")
    private SettingsViewModel viewModel;

    @BeforeEach
    void open() {
        deeds = new FakeDeeds(home);
        viewModel = new SettingsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
        viewModel.begin(() -> {});
    }

    /// What the screen takes for usual is what the till does where the file says nothing.
    @Test
    void showsWhatHoldsWhereTheFileSaysNothing() throws IOException {
        var fresh = settings();
        var file = new SettingsFile(home);
        var said = Arrays.stream(Group.values())
                .flatMap(group -> group.fields().stream())
                .filter(field ->
                        !field.table().equals("wechat") && !field.usual().isEmpty())
                .map(field -> new Change(field.table(), field.key(), field.usual()))
                .toList();
        assertEquals(16, said.size());
        assertInstanceOf(Changed.class, file.change(file.text(), said));

        assertEquals(fresh, settings());
    }

    @Test
    void savesWhatWasChangedAndNothingElse() throws IOException {
        field("shop.name").set("茶馆");
        field("sound.volume").set("30");
        field("sound.volume").set("80");
        assertEquals("setup.unsaved", face().said().key());

        viewModel.save();

        assertEquals(List.of("saved [shop.name]"), deeds.done);
        assertEquals("茶馆", settings().shop().name());
        assertEquals(SettingsStage.SAVED, face().stage());
        assertFalse(viewModel.dirty());
        assertTrue(viewModel.confirm());
        assertEquals("reopened", deeds.done.getLast());
    }

    @Test
    void whatIsWrongIsToldWhileItIsTyped() {
        viewModel.show(Group.LANGUAGE);
        field("sound.volume").set("loud");
        assertTrue(face().faulty(Group.SOUND));
        assertFalse(face().faulty(Group.SHOP));

        field("sound.volume").set("9");
        assertEquals(List.of(), face().faults());

        field("sound.volume").set("101");
        deeds.done.clear();
        viewModel.save();
        assertEquals(Group.SOUND, face().group(), "what is wrong comes into view");
        assertTrue(face().wrong());
        assertEquals(SettingsStage.EDITING, face().stage());
    }

    @Test
    void leavesOnlyAfterAQuestionWhereSomethingWasChanged() {
        viewModel.back();
        assertEquals(List.of("left"), deeds.done);

        field("shop.cashier").set("小李");
        viewModel.back();
        assertEquals(SettingsStage.LEAVING, face().stage());
        viewModel.back();
        assertEquals(SettingsStage.EDITING, face().stage());
        viewModel.goods();
        assertEquals("setup.saveFirst", face().said().key());
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
    void aSharedBookComesWithItsPasswordAndGoesWithIt() throws IOException {
        field("share.url").set("jdbc:mariadb://db/saoma");
        field("share.user").set("till");
        assertEquals(
                List.of("share.password"),
                face().faults().stream().map(Fault::path).toList());
        field("share.password").set("correct-horse");
        viewModel.save();
        assertEquals("till", settings().share().orElseThrow().user());
        assertEquals("", field("share.password").get());
        assertFalse(viewModel.dirty());

        field("share.user").set("till_2");
        viewModel.save();
        assertEquals("till_2", settings().share().orElseThrow().user());

        field("share.url").set("");
        field("share.user").set("");
        viewModel.save();
        assertEquals("saved [share.url, share.user, share.password]", deeds.done.getLast());
        assertEquals(Optional.empty(), settings().share());
        assertFalse(Files.readString(home.resolve("settings.toml")).contains("correct-horse"));
    }

    @Test
    void aDeskIsNotMadeWithoutASharedBook() throws IOException {
        field("share.desk").set("true");
        assertEquals(
                List.of("share.desk"), face().faults().stream().map(Fault::path).toList());
        viewModel.save();
        assertFalse(Files.readString(home.resolve("settings.toml")).contains("\ndesk ="));

        field("share.url").set("jdbc:mariadb://db/saoma");
        field("share.user").set("desk");
        field("share.password").set("correct-horse");
        viewModel.save();
        assertTrue(settings().desk());
        assertTrue(Files.readString(home.resolve("settings.toml")).contains("\ndesk = true\n"));
    }

    /// The vault that lies there may have no such password, and then the till would not open.
    @Test
    void aSharedBookIsNotBegunWithoutItsPasswordBesideAVault() throws IOException {
        Files.write(home.resolve(SettingsFile.VAULT), new byte[] {1});
        field("share.url").set("jdbc:mariadb://db/saoma");
        field("share.user").set("till");

        assertEquals(
                List.of("share.password"),
                face().faults().stream().map(Fault::path).toList());
    }

    @Test
    void whatAnotherTillHasSetIsToldAndNothingTypedIsLost() throws IOException {
        field("sound.volume").set("30");
        field("staff.discount_percent").set("50");
        deeds.apart = List.of(new Fault("staff.discount_percent", Sentence.of("meanwhile.setting", 2, "35")));
        viewModel.save();

        assertEquals(Group.STAFF, face().group());
        assertEquals(Sentence.of("meanwhile.setting", 2, "35"), face().said());
        assertTrue(face().wrong() && face().faulty(Group.STAFF));
        assertEquals("50", field("staff.discount_percent").get());
        assertEquals(30, settings().sound().volume(), "the machine's own is saved all the same");
        assertEquals(20, settings().staff().discountPercent());
        assertTrue(viewModel.dirty());

        deeds.apart = List.of();
        viewModel.save();
        assertEquals(
                List.of("saved [sound.volume, staff.discount_percent]", "saved [staff.discount_percent]"), deeds.done);
        assertEquals(50, settings().staff().discountPercent());
        assertFalse(viewModel.dirty());
    }

    @Test
    void whoeverLeavesItIsStillRemindedOfWhatIsSaved() {
        deeds.apart = List.of(new Fault("staff.lock_minutes", Sentence.of("setup.away")));
        field("staff.lock_minutes").set("9");
        viewModel.save();
        viewModel.back();
        viewModel.confirm();
        assertEquals("left", deeds.done.getLast());

        field("sound.volume").set("30");
        viewModel.save();
        viewModel.back();
        viewModel.confirm();
        assertEquals("left, saved", deeds.done.getLast());
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

    @Test
    void enterIsNothingWhereNothingIsAsked() {
        assertFalse(viewModel.confirm());
    }

    @Test
    void saysWhatTheReopeningWaitsFor() {
        deeds.hindrance = Optional.of(Sentence.of("reopening.paying"));
        field("shop.name").set("茶馆");
        viewModel.save();
        viewModel.confirm();

        assertEquals("reopening.paying", face().said().key());
        viewModel.back();
        assertEquals("left, saved", deeds.done.getLast());
    }

    @Test
    void realMoneyNeedsAllOfWeChatsPart() throws IOException {
        viewModel.switchGateway();
        assertEquals(List.of("live"), deeds.done);

        deeds.guided = false;
        viewModel.switchGateway();
        assertTrue(face().wrong());

        Files.writeString(home.resolve("settings.toml"), """
            [wechat]
            appid = "wx8888888888888888"
            mch_id = "1900006511"
            notify_url = "https://example.com/pay"
            """);
        Files.writeString(home.resolve("vault"), "sealed");
        viewModel.begin(() -> {});
        viewModel.switchGateway();
        assertEquals(SettingsStage.SWITCHING, face().stage());
        assertTrue(viewModel.practice());
        viewModel.confirm();
        assertTrue(Files.readString(home.resolve("settings.toml")).contains("gateway = \"v2\""));
        assertEquals(SettingsStage.SAVED, face().stage());

        viewModel.switchGateway();
        assertEquals("setup.askPractice", face().said().key());
        viewModel.confirm();
        assertTrue(viewModel.practice());
        assertEquals(Settings.Gateway.SIMULATOR, settings().payment().gateway());
    }

    @Test
    void triesTheSoundAndThePrinterWithWhatIsBeingTyped() {
        viewModel.tryOut();
        assertEquals(List.of(), deeds.done, "a shop's name has no sound");

        viewModel.show(Group.SOUND);
        field("sound.volume").set("30");
        field("shop.name").set("茶馆");
        viewModel.tryOut();
        assertEquals(List.of("heard [Change[sound.volume]]"), deeds.done);

        viewModel.show(Group.PRINTER);
        field("printer.to").set("tcp:10.0.0.7");
        viewModel.tryOut();
        assertEquals("printed [Change[shop.name], Change[printer.to]]", deeds.done.getLast());
        assertEquals(new Sentence("printer.paperOut", List.of()), face().said());
        assertTrue(face().wrong());
    }

    @Test
    void aPictureIsLookedAtBeforeItIsChosen() {
        deeds.readable = false;
        viewModel.choosePicture(Path.of("x.png"));
        assertTrue(face().wrong());
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
    void aFileThatSomebodyChangesMeanwhileIsNotOverwritten() throws IOException {
        field("shop.name").set("茶馆");
        Files.writeString(home.resolve("settings.toml"), "[shop]\nname = \"by hand\"\n");
        viewModel.save();

        assertEquals("settings.changedMeanwhile", face().said().key());
        assertEquals("by hand", settings().shop().name());
    }

    private StringProperty field(String path) {
        return viewModel.value(Arrays.stream(Group.values())
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow());
    }

    private SettingsFace face() {
        return viewModel.faceProperty().get();
    }

    private Settings settings() {
        return assertInstanceOf(Ready.class, new SettingsFile(home).read()).settings();
    }
}

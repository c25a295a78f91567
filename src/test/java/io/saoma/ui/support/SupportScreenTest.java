package io.saoma.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.support.Parcel;
import io.saoma.support.Part;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The parcel for a helper under real keys, and as an eye sees it.
@ExtendWith(HandsExtension.class)
class SupportScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");

    private final List<String> heard = new ArrayList<>();

    @TempDir
    private Path folder;

    /// Two parts, one of them long.
    private static final class Demo implements SupportViewModel.Ways {

        @Override
        public Parcel collect() {
            var log = IntStream.range(0, 500)
                    .mapToObj(i -> "10:24:%02d.000 INFO [till-%d] PaymentDriver: order %d".formatted(i % 60, i, i))
                    .collect(Collectors.joining("\n"));
            return new Parcel(List.of(
                    new Part("about.txt", "Saoma 1.0\nJava 25\nsystem Linux"),
                    new Part("settings.toml", "[shop]\nname = \"一号店\""),
                    new Part("log/saoma-2026-03-14.log", log)));
        }

        @Override
        public List<String> find(String code) {
            return code.equals("K2Z4") ? List.of("log/saoma-2026-03-14.log: 10:24 ERROR the till: K2Z4") : List.of();
        }
    }

    @Start
    void start(Stage stage) throws IOException {
        Files.createDirectory(folder.resolve("home"));
        ShopWindow.show(stage, window(Language.ZH, support()), 1024, 768);
    }

    @Test
    void isLookedThroughPackedAndLeftByKeys(Hands robot) {
        assertEquals("Saoma 1.0", lines(robot).getFirst());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals(500, lines(robot).size());

        robot.push(KeyCode.F12);
        assertTrue(robot.text("#saidLabel").startsWith("已保存："), robot.text("#saidLabel"));
        assertTrue(Files.exists(folder.resolve("parcel.zip")));

        type(Path.of("/no/such/folder/x.zip"), robot);
        robot.push(KeyCode.F12);
        assertEquals("没有这个文件夹，请换一个位置", robot.text("#saidLabel"));

        robot.push(KeyCode.F3).write("K2Z4").push(KeyCode.ENTER);
        assertEquals(1, lines(robot).size());
        assertEquals("K2Z4：日志里有 1 行", robot.text("#saidLabel"));
        robot.write("5").push(KeyCode.ENTER);
        assertEquals("日志里没有 K2Z45", robot.text("#saidLabel"));

        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("back"), heard);
    }

    @Test
    void takesNoFileForAZipThatIsNone(Hands robot) throws IOException {
        var journal = Files.writeString(folder.resolve("x.jsonl"), "all sales");
        type(journal, robot);
        robot.push(KeyCode.F12);
        assertEquals("all sales", Files.readString(journal));
        assertEquals("文件名要以 .zip 结尾", robot.text("#saidLabel"));
    }

    /// However one gets there.
    @Test
    void putsNothingAmongWhatTheTillKeeps(Hands robot) throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("home"));
        for (var place : List.of(folder.resolve("home"), folder.resolve("home/../home"), link)) {
            type(place.resolve("x.zip"), robot);
            robot.push(KeyCode.F12);
            assertEquals("这是收银台自己的数据文件夹，请换一个位置", robot.text("#saidLabel"));
        }
        assertFalse(Files.exists(folder.resolve("home/x.zip")));
    }

    @Test
    void asksBeforeItTakesThePlaceOfAnotherZip(Hands robot) throws IOException {
        var other = Files.writeString(folder.resolve("other.zip"), "something else");
        type(other, robot);
        robot.push(KeyCode.F12);
        assertEquals("something else", Files.readString(other));
        assertEquals("已有这个文件，再按一次 F12 就替换它", robot.text("#saidLabel"));

        robot.push(KeyCode.F12);
        assertTrue(robot.text("#saidLabel").startsWith("已保存："), robot.text("#saidLabel"));
        assertTrue(Files.size(other) > "something else".length());
    }

    private static void type(Path path, Hands robot) {
        robot.interact(() -> robot.lookup("#pathField").queryAs(TextField.class).setText(path.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        look("support-%d-%s".formatted(width, language.tag()), support(), width, height, language, theme, robot);
        var refused = support();
        refused.pathProperty().set(folder.resolve("home/x.zip").toString());
        refused.pack();
        look("support-home-%d-%s".formatted(width, language.tag()), refused, width, height, language, theme, robot);
    }

    private static void look(
            String name, SupportViewModel shown, int width, int height, Language language, Theme theme, Hands robot) {
        var cut = robot.on(() -> Camera.cutWords(window(language, shown).scene(), width, height, theme, name));
        assertEquals(List.of(), cut, name);
    }

    private SupportViewModel support() {
        var support = new SupportViewModel(
                new Demo(),
                folder.resolve("home"),
                folder.resolve("parcel.zip"),
                new UiTasks(Runnable::run, Runnable::run),
                () -> heard.add("back"));
        support.collect();
        return support;
    }

    private static TillWindow window(Language language, SupportViewModel support) {
        return ShopWindow.at(NOW, false, language, messages -> new SupportController(support, messages));
    }

    @SuppressWarnings("unchecked")
    private static List<String> lines(Hands robot) {
        return robot.lookup("#lineList").queryAs(ListView.class).getItems();
    }
}

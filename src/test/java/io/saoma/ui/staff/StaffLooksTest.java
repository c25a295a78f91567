package io.saoma.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The screens of the staff as an eye sees them; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class StaffLooksTest {

    private static final UiTasks AT_ONCE = new UiTasks(Runnable::run, Runnable::run);

    private final FakeStaff staff = new FakeStaff();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(FakeStaff.NOW);
    /// Where the first key of each kind of screen stands, and in which picture it first stood there.
    private final Map<String, SortedMap<Double, String>> places = new HashMap<>();

    /// How the picture is taken.
    private record Frame(int width, int height, Language language, Theme theme, boolean practice) {}

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT, true", "1366, 768, ZH, DARK, false", "1920, 1080, ZH, LIGHT, false",
        "1024, 768, EN, LIGHT, false", "1366, 768, EN, LIGHT, true", "1920, 1080, EN, DARK, false"
    })
    void noWordIsCutAndNoKeyMoves(
            int width, int height, Language language, Theme theme, boolean practice, Hands robot) {
        var frame = new Frame(width, height, language, theme, practice);
        look("signin", frame, robot, window -> lock(window, List.of(FakeStaff.WANG, FakeStaff.LI), 0, "4829"));
        look("signin-many", frame, robot, window -> lock(window, many(), 3, ""));
        staff.standings.put(1, new Standing.Waits(FakeStaff.NOW.plusSeconds(754)));
        look("signin-waits", frame, robot, window -> lock(window, List.of(FakeStaff.WANG), 0, ""));
        staff.standings.put(1, new Standing.Spent());
        look("signin-spent", frame, robot, window -> lock(window, List.of(FakeStaff.WANG, FakeStaff.LI), 0, ""));
        staff.standings.clear();
        look("approval", frame, robot, window -> approval(window, List.of(FakeStaff.WANG), true));
        look("approval-two", frame, robot, window -> approval(window, List.of(FakeStaff.WANG, FakeStaff.ZHAO), true));
        look("approval-alone", frame, robot, window -> approval(window, List.of(FakeStaff.WANG), false));

        look("ownpin", frame, robot, window -> own(window, ""));
        look("ownpin-wrong", frame, robot, window -> own(window, "123456\n"));
        look("ownpin-new", frame, robot, window -> own(window, "482913\n9061"));
        look("ownpin-again", frame, robot, window -> own(window, "482913\n906172\n"));
        look("ownpin-same", frame, robot, window -> own(window, "482913\n482913\n482913\n"));
        staff.standings.put(2, new Standing.Spent());
        look("ownpin-spent", frame, robot, window -> own(window, ""));
        staff.standings.clear();

        look("list-none", frame, robot, window -> list(window, _ -> {}));
        look("list-first", frame, robot, window -> list(window, StaffViewModel::add));
        staff.people = List.of(FakeStaff.WANG, FakeStaff.LI, FakeStaff.ZHAO, FakeStaff.LI.withPin(Optional.empty()));
        staff.standings.put(2, new Standing.Spent());
        look("list", frame, robot, window -> list(window, StaffViewModel::down));
        look("list-pin", frame, robot, window -> list(window, StaffViewModel::newPin));
        look("list-retire", frame, robot, window -> list(window, StaffViewModel::retire));
        staff.refusal = Optional.of(told(new PinGiven(2, hash(), false, "阿卜杜热合曼·阿卜杜拉", FakeStaff.NOW)));
        look("list-meanwhile", frame, robot, window -> list(window, StaffLooksTest::retire));
        staff.refusal = Optional.of(new Refusal.NotNow(Accord.AWAY));
        look("list-away", frame, robot, window -> list(window, StaffLooksTest::retire));
        staff.refusal = Optional.of(new Refusal.NotNow(Accord.PUT_BACK));
        look("list-put-back", frame, robot, window -> list(window, StaffLooksTest::retire));
        staff.standings.clear();
        look("ownpin-put-back", frame, robot, window -> own(window, "482913\n906172\n906172\n"));
        staff.standings.put(2, new Standing.Spent());
        staff.refusal = Optional.of(told(new PersonAdded(2, "小李", Role.CASHIER, hash(), false, "老王", FakeStaff.NOW)));
        look("list-taken", frame, robot, window -> list(window, StaffLooksTest::add));
        staff.standings.clear();
        look("ownpin-meanwhile", frame, robot, window -> own(window, "482913\n906172\n906172\n"));
        staff.refusal = Optional.empty();
        staff.apart = true;
        look("list-apart", frame, robot, window -> list(window, StaffViewModel::down));
        staff.apart = false;
        staff.people = many();
        look("list-many", frame, robot, window -> list(window, StaffViewModel::up));

        for (var part : List.of("signin", "ownpin")) {
            var found = places.getOrDefault(part, new TreeMap<>());
            assertEquals(1, found.size(), () -> "the keys move: " + found);
        }
    }

    private static Refusal told(Change change) {
        return new Refusal.Overtaken(new StaffTakenOver("一号店", 7, 2, change, FakeStaff.NOW), "欧阳娜娜·阿卜杜拉");
    }

    private static PinHash hash() {
        return new PinHash("", 1, "", "");
    }

    private static void retire(StaffViewModel viewModel) {
        viewModel.down();
        viewModel.retire();
        viewModel.confirm();
    }

    private static void add(StaffViewModel viewModel) {
        viewModel.add();
        viewModel.nameProperty().set("小李");
        viewModel.save(new Pin("482913".toCharArray()), new Pin("482913".toCharArray()));
    }

    private void lock(TillWindow window, List<Person> people, int waiting, String typed) {
        var viewModel = pin(people);
        typed.chars().forEach(digit -> viewModel.type((char) digit));
        var count = new SimpleIntegerProperty(waiting);
        window.lock(messages -> new SignInController(viewModel, count, messages));
    }

    private void approval(TillWindow window, List<Person> managers, boolean beside) {
        var viewModel = pin(managers);
        if (beside) {
            window.showBeside(messages -> new ApprovalController(
                    viewModel, Sentence.of("approval.discount", "¥35.00", "35"), () -> {}, messages));
        } else {
            window.show(
                    messages -> new ApprovalController(viewModel, Sentence.of("approval.staff"), () -> {}, messages));
        }
    }

    private void own(TillWindow window, String keys) {
        var viewModel = new OwnPinViewModel(staff, AT_ONCE, now, () -> {}, () -> {});
        keys.chars().forEach(key -> {
            if (key == '\n') {
                viewModel.go();
            } else {
                viewModel.type((char) key);
            }
        });
        window.show(messages -> new OwnPinController(viewModel, messages));
    }

    private void list(TillWindow window, Consumer<StaffViewModel> then) {
        var viewModel = new StaffViewModel(staff, AT_ONCE, () -> {});
        then.accept(viewModel);
        window.show(messages -> new StaffController(viewModel, messages));
    }

    private PinViewModel pin(List<Person> people) {
        return new PinViewModel(people, Optional.empty(), staff, AT_ONCE, now, _ -> {});
    }

    /// More than fit, with the longest name that there may be.
    private static List<Person> many() {
        return Stream.concat(
                        Stream.of(FakeStaff.person(1, "阿卜杜热合曼·阿卜杜拉", Role.MANAGER)),
                        IntStream.rangeClosed(2, 12).mapToObj(at -> FakeStaff.person(at, "员工 " + at, Role.CASHIER)))
                .toList();
    }

    private void look(String state, Frame frame, Hands robot, Consumer<TillWindow> shown) {
        var name = "staff-%d-%s-%s".formatted(frame.width, frame.language.tag(), state);
        var cut = robot.on(() -> {
            var window = Stand.window(frame.language, frame.practice, now);
            shown.accept(window);
            var words = Camera.cutWords(window.scene(), frame.width, frame.height, frame.theme, name);
            firstKey(window)
                    .ifPresent(y -> places.computeIfAbsent(part(state), _ -> new TreeMap<>())
                            .putIfAbsent(y, name));
            return words;
        });
        assertEquals(List.of(), cut, name);
    }

    private static Optional<Double> firstKey(TillWindow window) {
        return Optional.ofNullable(window.scene().getRoot().lookup(".pad-key"))
                .map(key -> key.localToScene(0, 0).getY());
    }

    private static String part(String state) {
        return state.replaceFirst("-.*", "");
    }
}

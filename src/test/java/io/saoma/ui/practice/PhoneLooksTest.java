package io.saoma.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.simulator.phone.Plan;
import io.saoma.ui.Camera;
import io.saoma.ui.FxQueue;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import io.saoma.ui.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/// The phone as an eye sees it, in all that it may have to show; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class PhoneLooksTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");
    private static final Plan NOTHING = new Plan.Nothing();

    @AutoClose
    private final Counter counter = new Counter();

    private final FxQueue fx = new FxQueue();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @EnumSource
    void noWordIsCut(Language language, Hands robot) {
        var shown = code(1, 32_00, CodeState.SHOWN, NOTHING);
        var large = code(2, 99_999_999_99L, CodeState.FAILED, NOTHING);
        var later = code(3, 12_34, CodeState.SCANNED, new Plan.PayAt(NOW.plusSeconds(10)));
        var late = code(4, 12_34, CodeState.SCANNED, new Plan.PayAfterCancel(Duration.ofSeconds(5)));
        assertEquals(List.of(), look(robot, "calm", language, PhoneFace.EMPTY));
        assertEquals(List.of(), look(robot, "shown", language, face(shown)));
        assertEquals(List.of(), look(robot, "large", language, face(shown, large)));
        assertEquals(List.of(), look(robot, "later", language, face(shown, large, later)));
        assertEquals(List.of(), look(robot, "late", language, face(late)));
        assertEquals(List.of(), look(robot, "refused", language, face(shown).refused("商家订单信息有误")));
        for (var state : List.of(CodeState.PAID, CodeState.CLOSED, CodeState.EXPIRED)) {
            var gone = Optional.of(code(5, 99_999_999_99L, state, NOTHING));
            assertEquals(List.of(), look(robot, "gone-" + state, language, PhoneFace.EMPTY.after(List.of(), gone)));
        }
    }

    private List<String> look(Hands robot, String name, Language language, PhoneFace face) {
        return robot.on(() -> {
            var viewModel =
                    new PhoneViewModel(counter.weChat.phone(), fx.tasks(), _ -> {}, new SimpleObjectProperty<>(NOW));
            viewModel.show(face);
            var controller = new PhoneController(viewModel, new Messages(language), () -> {}, () -> {});
            var scene = new Scene(new Views(new Messages(language)).load(controller));
            var shot = "phone-%s-%s".formatted(name, language.tag());
            var cut = Camera.cutWords(scene, PhoneWindow.WIDTH, PhoneWindow.HEIGHT, Theme.LIGHT, shot);
            viewModel.close();
            return cut;
        });
    }

    private static PhoneFace face(PhoneCode... oldestFirst) {
        return PhoneFace.EMPTY.after(List.of(oldestFirst), Optional.empty());
    }

    private static PhoneCode code(int number, long fen, CodeState state, Plan plan) {
        return new PhoneCode(
                "P0126031400010%dABCDE".formatted(number),
                fen,
                "一号店-珍珠奶茶",
                "weixin://wxpay/bizpayurl?pr=" + number,
                state,
                plan,
                NOW,
                NOW.plusSeconds(360),
                null);
    }
}

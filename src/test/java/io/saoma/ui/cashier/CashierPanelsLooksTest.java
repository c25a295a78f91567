package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.ReturnReason;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.cashier.beside.DiscountKind;
import io.saoma.ui.cashier.beside.DiscountViewModel;
import io.saoma.ui.cashier.beside.FindViewModel;
import io.saoma.ui.cashier.beside.NoteViewModel;
import io.saoma.ui.cashier.beside.Panel;
import io.saoma.ui.cashier.beside.Panels;
import io.saoma.ui.cashier.beside.ReturnViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// What opens beside the basket as an eye sees it: offers, finds, baskets that stand aside, and what is agreed.
/// With `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class CashierPanelsLooksTest {

    private final CashierSight sight = new CashierSight();
    private final CashierViewModel cashier = sight.cashier;

    @Start
    void start(Stage stage) {
        sight.show(stage);
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1366, EN", "1920, EN"})
    void noWordIsCutOfAnOfferOrAmongWhatIsFound(int width, Language language, Hands robot) {
        sight.fill();
        cashier.unknown().onMake(_ -> {});
        cashier.scan("6900000000000");
        var size = "%d-%s".formatted(width, language.tag());
        assertEquals(
                List.of(), sight.look(robot, "unknown-" + size, true, language, width, width == 1920 ? 1080 : 768));
        cashier.back();
        cashier.find();
        ((FindViewModel) panel()).typedProperty().set("茶");
        assertEquals(List.of(), lookBeside(robot, "find", width, language));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1920, EN"})
    void noWordIsCutAmongTheBasketsThatStandAside(int width, Language language, Hands robot) {
        for (var basket = 0; basket < 3; basket++) {
            sight.fill();
            cashier.hold();
        }
        cashier.beside().recall();
        assertEquals(List.of(), lookBeside(robot, "recall", width, language));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1366, EN", "1920, ZH", "1920, EN"})
    void noWordIsCutOfWhatIsAgreed(int width, Language language, Hands robot) {
        sight.fill();
        agree();
        cashier.beside().discount();
        ((DiscountViewModel) panel()).typedProperty().set("85");
        assertEquals(List.of(), lookBeside(robot, "discount", width, language));
        ((DiscountViewModel) panel()).typedProperty().set("12");
        ((DiscountViewModel) panel()).kind(DiscountKind.YUAN);
        ((DiscountViewModel) panel()).typedProperty().set("99999");
        assertEquals(List.of(), lookBeside(robot, "discount-wrong", width, language));
        cashier.beside().note();
        assertEquals(List.of(), lookBeside(robot, "note", width, language));
        cashier.beside().takeBack();
        assertEquals(List.of(), lookBeside(robot, "return", width, language));
    }

    /// Something of everything that can be agreed about a basket.
    private void agree() {
        cashier.select(3);
        cashier.beside().takeBack();
        ((ReturnViewModel) panel()).because(ReturnReason.FAULTY);
        cashier.select(0);
        cashier.beside().discount();
        ((DiscountViewModel) panel()).typedProperty().set("8");
        ((DiscountViewModel) panel()).give();
        cashier.select(-1);
        cashier.beside().discount();
        ((DiscountViewModel) panel()).typedProperty().set("95");
        ((DiscountViewModel) panel()).give();
        cashier.round();
        cashier.beside().note();
        ((NoteViewModel) panel()).noteProperty().set("少冰，多一个杯子");
        ((NoteViewModel) panel()).keep();
    }

    private Panel panel() {
        return cashier.beside().panelProperty().get().orElseThrow();
    }

    /// In practice, whose frame takes the most room; a key for a finger is at least 44 pixels high.
    private List<String> lookBeside(Hands robot, String name, int width, Language language) {
        var cut = new ArrayList<String>();
        robot.interact(() -> {
            var window = sight.window(true, language);
            window.showBeside(Panels.screen(panel()));
            var scene = Camera.sized(window.scene(), width, width == 1920 ? 1080 : 768, Theme.LIGHT);
            Camera.take(scene, "%s-%d-%s".formatted(name, width, language.tag()));
            cut.addAll(Sight.cutWords(scene.getRoot()));
            scene.getRoot().lookupAll(".discount .pad-key").stream()
                    .map(key -> key.getLayoutBounds().getHeight())
                    .filter(height -> height < 44)
                    .forEach(height -> cut.add("a key of " + height));
        });
        return cut;
    }
}

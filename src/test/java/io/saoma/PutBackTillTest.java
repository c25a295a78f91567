package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedTable;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.Product;
import io.saoma.sale.staff.Role;
import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.ui.Language;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two whole tills of one shop whose shared book, on a real server, is put back to before the last change of the goods,
/// the staff and the settings: one press of a manager settles all three.
class PutBackTillTest extends TwoWholeTills {

    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00);
    private static final Product TEA = Goods.piece("1002", "绿茶", 5_00);
    private static final String LOST = "837465";
    private static final String ALL_DIFFER = "Goods, staff and settings differ from the book";

    @BeforeEach
    void begin() throws IOException, SQLException, TimeoutException {
        till = quick(shared(1));
        other = quick(shared(2));
        assertEquals(Optional.empty(), other.staff.add("Wang", Role.MANAGER, pin(BOSS), ""));
        assertEquals(Optional.empty(), other.staff.add("Li", Role.CASHIER, pin(CLERK), "Wang"));
        other.goods.edit().save(WATER);
        await(
                "the till is one of the shop's",
                () -> till.goods.own().products().size() == 1
                        && till.staff.people().size() == 2
                        && version(till) == 1
                        && version(other) == 1);
        show(Language.EN);
        change(till);
        await("all of it is known at both", () -> all(other));
        putBack();
        await("it is noticed", () -> stand(till, Accord.PUT_BACK) && stand(other, Accord.PUT_BACK));
    }

    @Test
    void onePressKeepsThisTillsAndTheOtherFollowsUnasked() throws TimeoutException {
        signIn(BOSS);
        await("it is asked", () -> text("#headlineLabel").equals(ALL_DIFFER));
        assertTrue(all(till));
        press("This till's");
        await("it is settled here", () -> stand(till, Accord.SAME));
        await("and there", () -> stand(other, Accord.SAME));
        assertTrue(all(till) && all(other));
        for (var each : List.of(till, other)) {
            assertInstanceOf(Answer.Right.class, each.staff.signIn(1, pin(BOSS)));
            assertInstanceOf(Answer.Right.class, each.staff.signIn(2, pin(CLERK)));
            assertInstanceOf(Answer.Right.class, each.staff.signIn(3, pin(LOST)));
        }
        await(
                "nothing is asked any more",
                () -> counter.notices.worstProperty().get().isEmpty());
        assertFalse(counter.window.locked(), "whoever is at the till stays there");

        assertEquals(Optional.empty(), other.staff.retire(other.staff.person(3).orElseThrow(), "Wang"));
        await("the staff is one again", () -> till.staff.people().size() == 2);
    }

    @Test
    void onePressTakesWhatTheSharedBookHas() throws TimeoutException {
        signIn(BOSS);
        await("it is asked", () -> text("#headlineLabel").equals(ALL_DIFFER));
        press("Shared book's");
        await("it is settled here", () -> stand(till, Accord.SAME));
        assertEquals(List.of(WATER), till.goods.own().products());
        assertEquals(2, till.staff.people().size());
        assertInstanceOf(Answer.Wrong.class, till.staff.signIn(3, pin(LOST)));
        assertInstanceOf(Answer.Right.class, till.staff.signIn(1, pin(BOSS)));
        assertEquals(20, discount(1));
        await("whoever is at the till signs in anew", counter.window::locked);
        signIn(BOSS);
        assertEquals("Wang", counter.cashierName());

        assertTrue(stand(other, Accord.PUT_BACK) && all(other), "nobody has said so there");
        other.inCommon().values().forEach(InCommon::takeTheirs);
        assertTrue(stand(other, Accord.SAME));
        assertEquals(till.staff.people(), other.staff.people());
    }

    @Test
    void aCashierSettlesNothing() throws TimeoutException {
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        assertEquals("Li", counter.cashierName());
        await("it is asked", () -> text("#headlineLabel").equals(ALL_DIFFER));
        press("Shared book's");
        await("it is for a manager", () -> text("#adviceLabel").startsWith("Only a manager"));
        assertTrue(stand(till, Accord.PUT_BACK) && all(till));
    }

    /// What the server is to forget.
    private static void change(Till there) {
        there.goods.edit().save(TEA);
        assertEquals(Optional.empty(), there.staff.add("Zhao", Role.CASHIER, pin(LOST), "Wang"));
        var desk = there.settingsInCommon.orElseThrow().desk();
        desk.change(desk.seen(), Map.of("staff.discount_percent", "35"), "Wang");
    }

    private boolean all(Till there) {
        return there.goods.own().products().equals(List.of(WATER, TEA))
                && there.staff.people().size() == 3
                && discount(there.settings.shop().till()) == 35;
    }

    private void putBack() throws SQLException {
        var owner = Server.POSTGRESQL.asOwner(common.direct());
        SharedTable.run(owner, "DELETE FROM shop_change WHERE subject <> 'staff' AND version > 1");
        SharedTable.run(owner, "DELETE FROM shop_change WHERE subject = 'staff' AND version > 2");
    }

    private static boolean stand(Till there, Accord accord) {
        return there.inCommon().values().stream().allMatch(it -> it.accord() == accord);
    }

    private static long version(Till there) {
        return there.settingsInCommon.orElseThrow().desk().common().seen().version();
    }

    private void press(String label) {
        robot.interact(() -> button(label).orElseThrow().fire());
    }

    private Optional<Button> button(String label) {
        return robot.lookup("#actions .button").queryAllAs(Button.class).stream()
                .filter(it -> it.getText().equals(label))
                .findFirst();
    }

    private static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }

    private int discount(int number) {
        return assertInstanceOf(Reading.Ready.class, new SettingsFile(home(number)).read())
                .settings()
                .staff()
                .discountPercent();
    }

    private Settings shared(int number) throws IOException {
        var shared = shared("一号店", number).with(pepper(number));
        new SettingsFile(home(number)).read();
        return shared;
    }
}

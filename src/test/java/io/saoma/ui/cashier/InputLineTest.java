package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.ui.cashier.Input.Amount;
import io.saoma.ui.cashier.Input.Barcode;
import io.saoma.ui.cashier.Input.Count;
import io.saoma.ui.cashier.Input.Fault;
import io.saoma.ui.cashier.Input.Name;
import io.saoma.ui.cashier.Input.Nothing;
import io.saoma.ui.cashier.Input.Weight;
import io.saoma.ui.cashier.Input.Wrong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One line takes everything, and says what it did not take.
class InputLineTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, 1250",
        "12, 1200",
        "12., 1200",
        ".5, 50",
        "0.01, 1",
        "0012.50, 1250",
        "１２．５, 1250",
        "１２。５, 1250",
        "'　12.50　', 1250",
        "¥12.5, 1250",
        "￥ 12.5, 1250",
        "1234567, 123456700",
        "12345678., 1234567800",
        "99999999.99, 9999999999"
    })
    void readsAnAmount(String typed, long fen) {
        var amount = assertInstanceOf(Amount.class, InputLine.read(typed));
        assertEquals(1, amount.count());
        assertEquals("", amount.name());
        assertEquals(new Money(fen), amount.price());
    }

    @Test
    void readsANameAndAnAmount() {
        assertEquals(new Amount(1, "咖啡", new Money(12_50), "咖啡 12.5"), InputLine.read("咖啡 12.5"));
        assertEquals(new Amount(1, "咖啡（大）", new Money(12_50), "咖啡（大）　１２．５"), InputLine.read("咖啡（大）　１２．５"));
        assertEquals(new Amount(1, "冰 咖啡", new Money(9_00), "冰 咖啡 9"), InputLine.read(" 冰 咖啡 9 "));
        assertEquals(new Amount(2, "☕😀", new Money(12_50), "☕😀 12.5"), InputLine.read("2*☕😀 12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3*", "３＊", "3×", " 3 * "})
    void readsAQuantity(String typed) {
        assertEquals(new Count(3), InputLine.read(typed));
    }

    @ParameterizedTest
    @CsvSource({"0.35*苹果, 350, 苹果", "０。３５×苹果, 350, 苹果", ".5 * pg, 500, pg", "2.*6921168509256, 2000, 6921168509256"})
    void readsAWeightOfSomething(String typed, int grams, String text) {
        assertEquals(new Weight(new Grams(grams), text), InputLine.read(typed));
    }

    @Test
    void readsAQuantityOfSomething() {
        assertEquals(new Amount(3, "", new Money(12_50), "12.5"), InputLine.read("3*12.5"));
        assertEquals(new Barcode(3, "6921168509256"), InputLine.read("3*6921168509256"));
        assertEquals(new Name(3, "珍珠"), InputLine.read("３× 珍珠"));
    }

    @Test
    void readsEightDigitsAsABarcodeAndNeverAsMoney() {
        assertEquals(new Barcode(1, "12345678"), InputLine.read("12345678"));
        assertEquals(new Barcode(1, "6921168509256"), InputLine.read("６９２１１６８５０９２５６"));
        assertEquals(new Wrong(Fault.NO_AMOUNT), InputLine.read("珍珠 6921168509256"));
    }

    @Test
    void readsAScanAfterAForgottenAmountAsNeither() {
        assertEquals(new Wrong(Fault.TOO_MANY_DECIMALS), InputLine.read("12.56921168509256"));
    }

    @Test
    void readsAName() {
        assertEquals(new Name(1, "珍珠奶茶"), InputLine.read("珍珠奶茶"));
        assertEquals(new Name(1, "abc"), InputLine.read("abc"));
        assertEquals(new Name(1, "7up"), InputLine.read("7up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\t", "\u0000"})
    void readsNothingFromNothing(String typed) {
        assertEquals(new Nothing(), InputLine.read(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ZERO",
        "0.00, ZERO",
        "咖啡 0, ZERO",
        "-5, NEGATIVE",
        "－５, NEGATIVE",
        "−12.5, NEGATIVE",
        "咖啡 -5, NEGATIVE",
        "12.555, TOO_MANY_DECIMALS",
        "咖啡 12.555, TOO_MANY_DECIMALS",
        "100000000.00, TOO_LARGE",
        "1000000000000.00, TOO_LARGE",
        "99999999999999., TOO_LARGE",
        "2*99999999.99, TOO_LARGE",
        "1.2.3, NO_AMOUNT",
        "12-3, NO_AMOUNT",
        "12 5, NO_AMOUNT",
        "., NO_AMOUNT",
        "¥, NO_AMOUNT",
        "'1,234.50', NO_AMOUNT",
        "0*, NO_COUNT",
        "*, NO_COUNT",
        "1.5*12, NO_COUNT",
        "1.5*, NO_COUNT",
        "1.5*咖啡 3, NO_COUNT",
        "0.000*苹果, NO_COUNT",
        "0.3505*苹果, NO_COUNT",
        "1000.5*苹果, NO_COUNT",
        ".*苹果, NO_COUNT",
        "10000*12, NO_COUNT",
        "99999999999*1, NO_COUNT"
    })
    void saysWhatIsWrong(String typed, Fault fault) {
        assertEquals(new Wrong(fault), InputLine.read(typed));
    }

    @Test
    void refusesANameThatNoReceiptCanHold() {
        assertEquals(new Wrong(Fault.NAME_TOO_LONG), InputLine.read("长".repeat(5_000)));
        assertEquals(new Wrong(Fault.NAME_TOO_LONG), InputLine.read("长".repeat(5_000) + " 12.5"));
        assertEquals(new Wrong(Fault.NAME_TOO_LONG), InputLine.read("a ".repeat(2_500)));
        assertInstanceOf(Amount.class, InputLine.read("😀".repeat(InputLine.LONGEST_NAME) + " 12.5"));
    }

    @Test
    void dropsWhatNoJournalCanHold() {
        assertEquals(new Name(1, "咖啡"), InputLine.read("咖\u0007啡\ud83d"));
    }

    @Test
    void neverThrowsAndNeverReadsWhatCannotBeCharged() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var typed = line(random);
            var told = "-Dseed=" + seed + " line " + i + ": " + typed;
            switch (InputLine.read(typed)) {
                case Amount(var count, var name, var price, var _) -> {
                    assertTrue(price.times(count).chargeable(), told);
                    assertTrue(name.length() <= 2 * InputLine.LONGEST_NAME, told);
                }
                case Count(var count) -> assertTrue(count >= 1 && count <= Line.MOST, told);
                case Barcode(var count, var digits) -> assertTrue(digits.length() >= 8 && count >= 1, told);
                case Name(var count, var beginning) -> assertTrue(!beginning.isBlank() && count >= 1, told);
                case Weight(var _, var text) -> assertTrue(!text.isBlank(), told);
                case Nothing _, Wrong _ -> {}
            }
        }
    }

    private static String line(Random random) {
        var signs = "0123456789０１９.。．**×＊+-−－ 　¥￥,咖啡茶a😀\u0000\ud83d\u00a0\u2028/%(";
        var line = new StringBuilder();
        for (var left = random.nextInt(random.nextInt(10) == 0 ? 300 : 20); left > 0; left--) {
            line.append(
                    random.nextInt(30) == 0
                            ? (char) random.nextInt(0x10000)
                            : signs.charAt(random.nextInt(signs.length())));
        }
        return line.toString();
    }
}

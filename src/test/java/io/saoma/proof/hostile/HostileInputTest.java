package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.cashier.InputReading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever is typed or scanned becomes no money but what stands there, to the fen.
@Execution(CONCURRENT)
class HostileInputTest {

    private static final Pattern LAST_NUMBER = Pattern.compile(".*?([0-9]*\\.?[0-9]*)", Pattern.DOTALL);
    private static final String[] NAMES = {"", "咖啡 ", "茶\u3000", "a 1 ", "3* ", "  "};
    private static final String WRITTEN = "P0123456789-";

    @Test
    void makesNoMoneyOfWhatIsNoAmount() {
        Machine.run("HostileInputTest", Tier.chosen().of(60_000, 6_000_000, 60_000_000), (_, dice) -> {
            var typed = AnyText.text(dice.nextInt(20) == 0 ? 300 : 24, dice);
            line(typed);
            money(typed);
            exactly(dice);
            saleNumber(dice);
        });
    }

    private static void line(String typed) {
        InputReading.scanned(typed).ifPresent(digits -> assertTrue(digits.matches("[0-9]{8,}"), () -> shown(typed)));
        InputReading.priced(typed).ifPresent(line -> {
            assertTrue(line.count() >= 1 && line.count() <= Line.MOST, () -> shown(typed));
            assertTrue(line.price().times(line.count()).chargeable(), () -> shown(typed));
            assertTrue(line.name().codePointCount(0, line.name().length()) <= 120, () -> shown(typed));
            assertEquals(Optional.of(line.price().fen()), fen(lastNumber(typed)), () -> shown(typed));
        });
    }

    private static void money(String typed) {
        Money.parse(typed).ifPresent(money -> assertEquals(Optional.of(money.fen()), fen(typed), () -> shown(typed)));
    }

    /// An amount in any of the ways in which one types it is that amount.
    private static void exactly(SplittableRandom dice) {
        var fen = dice.nextInt(8) == 0
                ? Money.MOST.fen() - dice.nextInt(3)
                : 1 + dice.nextLong(1L << dice.nextInt(1, 33));
        var yuan = BigDecimal.valueOf(fen, 2).toPlainString();
        var short1 = yuan.endsWith("0") && dice.nextBoolean() ? yuan.substring(0, yuan.length() - 1) : yuan;
        assertEquals(Optional.of(new Money(fen)), Money.parse(short1));
        var typed = FieldMutator.any(NAMES, dice) + wide(short1, dice);
        InputReading.priced(typed)
                .ifPresentOrElse(
                        line -> assertEquals(fen, line.price().fen(), () -> shown(typed)),
                        () -> assertTrue(fen * 3 > Money.MOST.fen() && typed.startsWith("3*"), () -> shown(typed)));
    }

    /// It reads what it wrote, and nothing else.
    private static void saleNumber(SplittableRandom dice) {
        var text = new StringBuilder("01-2603%02d-%04d".formatted(dice.nextInt(35), dice.nextInt(12_000)));
        for (var n = dice.nextInt(3); n > 0; n--) {
            text.setCharAt(dice.nextInt(text.length()), WRITTEN.charAt(dice.nextInt(WRITTEN.length())));
        }
        try {
            assertEquals(text.toString(), SaleNumber.parse(text.toString()).toString());
        } catch (IllegalArgumentException _) {
            // no sale has this number
        }
    }

    private static String wide(String yuan, SplittableRandom dice) {
        return dice.nextBoolean()
                ? yuan
                : yuan.chars()
                        .map(c -> c == '.' ? "。．｡".charAt(dice.nextInt(3)) : c - '0' + '０')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// What a person sees as the number at the end of the line.
    private static String lastNumber(String typed) {
        var plain = typed.codePoints()
                .filter(c -> !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF))
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : "。．｡".indexOf(c) >= 0 ? '.' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceFirst("[\\s\u00a0\u3000]+$", "");
        var number = LAST_NUMBER.matcher(plain);
        return number.matches() ? number.group(1) : "";
    }

    private static Optional<Long> fen(String digits) {
        try {
            return Optional.of(new BigDecimal(digits).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String shown(String typed) {
        return typed.chars()
                .mapToObj(c -> c < 127 && c >= ' ' ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .reduce("", String::concat);
    }
}

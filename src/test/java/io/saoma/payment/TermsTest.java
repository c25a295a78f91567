package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class TermsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:24:00.987654321Z");
    private static final Terms TERMS =
            new Terms("一号店", 1, false, "wx1", "10000100", "https://example.com/n", "127.0.0.1", Duration.ofMinutes(5));

    @Test
    void makesAnOrderOfASale() {
        var sale = sale(false, new Line("", "珍珠奶茶", new Money(1250), 1));

        var order = order(sale, 2);

        assertEquals(
                new Order(
                        order.outTradeNo(),
                        sale.number(),
                        2,
                        "wx1",
                        "10000100",
                        "一号店-珍珠奶茶",
                        new Money(1250),
                        "127.0.0.1",
                        "https://example.com/n",
                        Instant.parse("2026-03-14T02:24:00Z"),
                        Instant.parse("2026-03-14T02:30:00Z"),
                        Instant.parse("2026-03-14T02:29:00Z")),
                order);
    }

    @Test
    void numbersAnOrderByTillDayCounterAttemptAndFiveLetters() {
        var line = new Line("", "珍珠奶茶", new Money(1250), 1);

        assertTrue(order(sale(false, line), 2).outTradeNo().matches("01260314004202[A-Z2-7]{5}"));
        assertTrue(order(sale(true, line), 1).outTradeNo().matches("P01260314004201[A-Z2-7]{5}"));
    }

    @Test
    void aRestoredBackupDoesNotRepeatANumber() {
        var sale = sale(false, new Line("", "珍珠奶茶", new Money(1250), 1));
        var random = new Random(1);

        assertNotEquals(
                TERMS.order(sale, 1, sale.total(), TradeType.NATIVE, NOW, random)
                        .outTradeNo(),
                TERMS.order(sale, 1, sale.total(), TradeType.NATIVE, NOW, random)
                        .outTradeNo());
    }

    @Test
    void numbersAnOrderInTheDigitsOfWeChatWhateverTheMachineSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var line = new Line("", "珍珠奶茶", new Money(1250), 1);
            assertTrue(order(sale(false, line), 1).outTradeNo().startsWith("01260314004201"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tellsThePayerWhatAndHowMany() {
        var tea = new Line("", "珍珠奶茶", new Money(1250), 1);

        assertEquals("一号店-珍珠奶茶", order(sale(false, tea), 1).body());
        assertEquals(
                "一号店-珍珠奶茶 等 2 件", order(sale(false, tea.withQuantity(2)), 1).body());
        assertEquals(
                "一号店-珍珠奶茶 等 4 件",
                order(sale(false, tea, new Line("", "水", new Money(200), 3)), 1).body());
    }

    private static Sale sale(boolean practice, Line... lines) {
        var number = new SaleNumber(practice, 1, LocalDate.of(2026, 3, 14), 42);
        return new Sale(number, new Basket(List.of(lines)), "王小雨", NOW);
    }

    private static Order order(Sale sale, int attempt) {
        return TERMS.order(sale, attempt, sale.total(), TradeType.NATIVE, NOW, new Random(1));
    }
}

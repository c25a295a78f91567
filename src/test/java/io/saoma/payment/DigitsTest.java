package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Numbers and amounts are written in the digits that WeChat and the journal read, whatever the machine speaks.
@Isolated
class DigitsTest {

    private static final SaleNumber NUMBER = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 42);

    private final Locale machines = Locale.getDefault();

    @BeforeEach
    void speakArabic() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(machines);
    }

    @Test
    void ordersUnderANumberThatWeChatTakes() {
        var terms = new Terms("一号店", 1, false, "wx1", "1", "https://e.com/n", "1.1.1.1", Duration.ofMinutes(5));
        var price = new Money(100);
        var sale = new Sale(NUMBER, new Basket(List.of(new Line("", "茶", price, 1))), "小王", Instant.EPOCH);

        var order = terms.order(sale, 1, sale.total(), TradeType.NATIVE, Instant.EPOCH, new Random(1));

        assertTrue(order.outTradeNo().startsWith("01260314004201"), order.outTradeNo());
    }

    @Test
    void writesSalesAndAmountsAsEverywhere() {
        assertEquals("01-260314-0042", NUMBER.toString());
        assertEquals("0314-0042", NUMBER.brief());
        assertEquals("¥1,234.50", new Money(123_450).toString());
    }
}

package io.saoma.payment.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.payment.FakeBook;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawerDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");

    private final FakeBook book = new FakeBook();
    private final DrawerDesk drawer = new DrawerDesk(book, false, InstantSource.fixed(NOW));

    @Test
    void writesDownAShiftFromItsFirstCountToItsLast() {
        drawer.open(3, new Money(200_00), "小王");
        drawer.move(new Money(50_00), "换零钱", "小王");
        drawer.move(new Money(-30_00), "买水", "小王");
        drawer.open("找硬币", "小王");
        drawer.close(3, new Money(220_00), new Money(219_50), "小李");

        assertEquals(
                List.of(
                        new ShiftOpened(3, new Money(200_00), false, "小王", NOW),
                        new CashMoved(new Money(50_00), "换零钱", false, "小王", NOW),
                        new CashMoved(new Money(-30_00), "买水", false, "小王", NOW),
                        new DrawerOpened("找硬币", false, "小王", NOW),
                        new ShiftClosed(3, new Money(220_00), new Money(219_50), false, "小李", NOW)),
                book.events());
    }

    @ParameterizedTest
    @CsvSource({"0, 换零钱", "100, ' '"})
    void movesNoCashWithoutAnAmountOrAReason(long fen, String reason) {
        assertThrows(IllegalArgumentException.class, () -> drawer.move(new Money(fen), reason, "小王"));
        assertEquals(List.of(), book.events());
    }
}

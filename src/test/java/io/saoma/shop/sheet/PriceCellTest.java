package io.saoma.shop.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import io.saoma.shop.sheet.Remark.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A price is read to the fen, or named as what is wrong with it.
@Execution(CONCURRENT)
class PriceCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12.5 | 1250
        12 | 1200
        12. | 1200
        .5 | 50
        0.01 | 1
        ￥12.50 | 1250
        ¥ 12.50 | 1250
        12.50元 | 1250
        １２．５ | 1250
        1,234.50 | 123450
        1，234.50 | 123450
        12,345,678.90 | 1234567890
        12.5000 | 1250
        99999999.99 | 9999999999
        000012.50 | 1250
        """)
    void readsAPrice(String cell, long fen) {
        var remarks = new Remarks();
        assertEquals(Optional.of(new Money(fen)), PriceCell.read(cell, 1, 7, remarks));
        assertEquals(List.of(), remarks.inOrder());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        abc | PRICE_UNREADABLE
        . | PRICE_UNREADABLE
        ¥ | PRICE_UNREADABLE
        -5 | PRICE_UNREADABLE
        (5.00) | PRICE_UNREADABLE
        1.2.3 | PRICE_UNREADABLE
        12,50 | PRICE_UNREADABLE
        1,23.4 | PRICE_UNREADABLE
        1.23E+3 | PRICE_UNREADABLE
        1234567890123 | PRICE_UNREADABLE
        12.505 | PRICE_DECIMALS
        0 | PRICE_OUT_OF_RANGE
        0.00 | PRICE_OUT_OF_RANGE
        100000000 | PRICE_OUT_OF_RANGE
        """)
    void namesWhatIsNoPrice(String cell, Kind kind) {
        var remarks = new Remarks();
        assertEquals(Optional.empty(), PriceCell.read(cell, 1, 7, remarks));
        assertEquals(List.of(new Remark(7, kind, List.of(cell))), remarks.inOrder());
    }

    @ParameterizedTest
    @CsvSource({"5.99, 2, 1198", "99999999.99, 1, 9999999999"})
    void countsInTheUnitOfTheShop(String cell, int times, long fen) {
        assertEquals(Optional.of(new Money(fen)), PriceCell.read(cell, times, 7, new Remarks()));
        assertEquals(Optional.empty(), PriceCell.read("99999999.99", 2, 7, new Remarks()));
    }
}

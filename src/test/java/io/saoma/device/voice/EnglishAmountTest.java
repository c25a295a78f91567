package io.saoma.device.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices in yuan as they are said in English.
@Execution(CONCURRENT)
class EnglishAmountTest {

    @ParameterizedTest
    @CsvSource({
        "12.50, twelve yuan fifty",
        "0.01, one fen",
        "0.05, five fen",
        "0.10, ten fen",
        "0.50, fifty fen",
        "0.99, ninety nine fen",
        "1, one yuan",
        "1.05, one yuan five fen",
        "1.10, one yuan ten",
        "10.01, ten yuan one fen",
        "11, eleven yuan",
        "13.13, thirteen yuan thirteen",
        "19.99, nineteen yuan ninety nine",
        "20, twenty yuan",
        "21, twenty one yuan",
        "40.40, forty yuan forty",
        "89.10, eighty nine yuan ten",
        "100, one hundred yuan",
        "100.05, one hundred yuan five fen",
        "101, one hundred one yuan",
        "115, one hundred fifteen yuan",
        "200, two hundred yuan",
        "999, nine hundred ninety nine yuan",
        "1000, one thousand yuan",
        "1001, one thousand one yuan",
        "2000, two thousand yuan",
        "10010, ten thousand ten yuan",
        "100000, one hundred thousand yuan",
        "123456.78, one hundred twenty three thousand four hundred fifty six yuan seventy eight",
        "1000000, one million yuan",
        "1000001, one million one yuan",
        "20002000, twenty million two thousand yuan",
        "99999999.99, ninety nine million nine hundred ninety nine thousand nine hundred ninety nine yuan ninety nine"
    })
    void saysThePrice(String yuan, String said) {
        assertEquals(said, String.join(" ", EnglishAmount.of(Money.parse(yuan).orElseThrow())));
    }
}

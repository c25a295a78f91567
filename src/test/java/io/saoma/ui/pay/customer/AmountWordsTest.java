package io.saoma.ui.pay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountWordsTest {

    @ParameterizedTest
    @CsvSource({
        "8910, 捌拾玖元壹角整",
        "1, 壹分",
        "5, 伍分",
        "10, 壹角整",
        "99, 玖角玖分",
        "100, 壹元整",
        "105, 壹元零伍分",
        "150, 壹元伍角整",
        "1000, 壹拾元整",
        "1250, 壹拾贰元伍角整",
        "10000, 壹佰元整",
        "10100, 壹佰零壹元整",
        "11000, 壹佰壹拾元整",
        "100005, 壹仟元零伍分",
        "100100, 壹仟零壹元整",
        "101000, 壹仟零壹拾元整",
        "110000, 壹仟壹佰元整",
        "1000000, 壹万元整",
        "1000100, 壹万零壹元整",
        "1050000, 壹万零伍佰元整",
        "1500000, 壹万伍仟元整",
        "10000000, 壹拾万元整",
        "10700053, 壹拾万柒仟元伍角叁分",
        "100000000, 壹佰万元整",
        "100200304, 壹佰万贰仟零叁元零肆分",
        "9999999999, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    })
    void saysAnAmountInCapitalCharacters(long fen, String words) {
        assertEquals("人民币" + words, AmountWords.of(new Money(fen)));
    }
}

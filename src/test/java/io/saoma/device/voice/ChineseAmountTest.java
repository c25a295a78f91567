package io.saoma.device.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices as they are said across a counter in China, and how their words sound.
@Execution(CONCURRENT)
class ChineseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "12.50, 十二元五角",
        "0.01, 一分",
        "0.02, 两分",
        "0.05, 五分",
        "0.10, 一角",
        "0.12, 一角二分",
        "0.20, 两角",
        "0.22, 两角二分",
        "0.99, 九角九分",
        "1, 一元",
        "1.05, 一元零五分",
        "2, 两元",
        "2.02, 两元零二分",
        "2.20, 两元二角",
        "2.22, 两元二角二分",
        "10, 十元",
        "10.01, 十元零一分",
        "10.10, 十元一角",
        "11, 十一元",
        "12, 十二元",
        "19.99, 十九元九角九分",
        "20, 二十元",
        "22, 二十二元",
        "89.10, 八十九元一角",
        "100, 一百元",
        "100.05, 一百元零五分",
        "100.50, 一百元五角",
        "101, 一百零一元",
        "102, 一百零二元",
        "110, 一百一十元",
        "112, 一百一十二元",
        "120, 一百二十元",
        "200, 两百元",
        "202, 两百零二元",
        "222, 两百二十二元",
        "520, 五百二十元",
        "1000, 一千元",
        "1001, 一千零一元",
        "1010, 一千零一十元",
        "1100, 一千一百元",
        "1200, 一千二百元",
        "2000, 两千元",
        "2002, 两千零二元",
        "2222, 两千二百二十二元",
        "9999.99, 九千九百九十九元九角九分",
        "10000, 一万元",
        "10001, 一万零一元",
        "10010, 一万零一十元",
        "10100, 一万零一百元",
        "11000, 一万一千元",
        "20000, 两万元",
        "22000, 两万二千元",
        "100000, 十万元",
        "100010, 十万零一十元",
        "110000, 十一万元",
        "120304.05, 十二万零三百零四元零五分",
        "200000, 二十万元",
        "205000, 二十万五千元",
        "1000000, 一百万元",
        "1100000, 一百一十万元",
        "2000000, 两百万元",
        "10000000, 一千万元",
        "10010000, 一千零一万元",
        "20002000, 两千万二千元",
        "30000002, 三千万零二元",
        "99999999.99, 九千九百九十九万九千九百九十九元九角九分"
    })
    void saysThePrice(String yuan, String said) {
        assertEquals(said, ChineseAmount.of(Money.parse(yuan).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "一元, yi4 yuan2",
        "十一元, shi2 yi1 yuan2",
        "一百零一元, yi4 bai3 ling2 yi1 yuan2",
        "一百一十元, yi4 bai3 yi1 shi2 yuan2",
        "三千一百元, san1 qian1 yi4 bai3 yuan2",
        "一千元, yi4 qian1 yuan2",
        "一万元, yi2 wan4 yuan2",
        "十一万元, shi2 yi1 wan4 yuan2",
        "一千零一万元, yi4 qian1 ling2 yi1 wan4 yuan2",
        "一角, yi4 jiao3",
        "十元零一分, shi2 yuan2 ling2 yi4 fen1",
        "两百元, liang2 bai3 yuan2",
        "两千元, liang3 qian1 yuan2",
        "两角二分, liang2 jiao3 er4 fen1",
        "五百五十五元五角五分, wu2 bai3 wu3 shi2 wu3 yuan2 wu2 jiao3 wu3 fen1",
        "九百九十九元九角九分, jiu2 bai3 jiu3 shi2 jiu3 yuan2 jiu2 jiao3 jiu3 fen1",
        "四万六千七百八十三元, si4 wan4 liu4 qian1 qi1 bai3 ba1 shi2 san1 yuan2"
    })
    void bendsTheTones(String words, String sounds) {
        assertEquals(sounds, String.join(" ", ChineseTones.of(words)));
    }
}

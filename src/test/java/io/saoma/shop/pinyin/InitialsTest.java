package io.saoma.shop.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A name is found by the first letters of its pinyin, however its signs may be read.
@Execution(CONCURRENT)
class InitialsTest {

    private static final Charset GB2312 = Charset.forName("GB2312");

    /// Where in the first level of GB2312, which is ordered by pinyin, the signs of each letter begin.
    private static final List<String> SECTIONS = List.of(
            "a啊", "b芭", "c擦", "d搭", "e蛾", "f发", "g噶", "h哈", "j击", "k喀", "l垃", "m妈", "n拿", "o哦", "p啪", "q期", "r然", "s撒",
            "t塌", "w挖", "x昔", "y压", "z匝");

    private static final int FIRST_LEVEL = 3_755;

    @ParameterizedTest
    @CsvSource({
        "矿泉水, kqs",
        "农夫山泉 550ml, nfsq550ml",
        "可口可乐（罐装）, kkklgz",
        "可口可乐, kkky",
        "长城干红, ccgh",
        "长城干红, zcgh",
        "重庆小面, cqxm",
        "重庆小面, zqxm",
        "银行, yh",
        "银行, yx",
        "番茄, fq",
        "番茄, fj",
        "單品, dp",
        "樂事薯片, lssp",
        "长樂, cy",
        "女儿红, neh",
        "绿茶, lc",
        "欧莱雅, oly",
        "〇号, lh",
        "Ａ４纸, a4z",
        "7-Up 七喜, 7upqx",
        "①号电池, 1hdc"
    })
    void areTypedSo(String name, String keys) {
        var initials = Initials.of(List.of(name));
        assertEquals(0, initials.indexOf(0, keys));
        assertEquals(keys.length(), initials.length(0));
    }

    @Test
    void areFoundWhereTheyBegin() {
        var initials = Initials.of(List.of("珍珠奶茶"));
        assertEquals(0, initials.indexOf(0, "z"));
        assertEquals(2, initials.indexOf(0, "nc"));
        assertEquals(-1, initials.indexOf(0, "cn"));
        assertEquals(-1, initials.indexOf(0, "zznca"));
        assertEquals(-1, initials.indexOf(0, "奶"));
    }

    @Test
    void areFoundInTheirOwnNameOnly() {
        var initials = Initials.of(List.of("矿泉水", "", "可乐"));
        assertEquals(1, initials.indexOf(0, "qs"));
        assertEquals(-1, initials.indexOf(0, "qsk"));
        assertEquals(-1, initials.indexOf(1, "k"));
        assertEquals(0, initials.indexOf(2, "kl"));
        assertEquals(List.of(3, 0, 2), List.of(initials.length(0), initials.length(1), initials.length(2)));
    }

    @Test
    void signsThatNobodyReadsAreTypedByAnyLetter() {
        assertEquals(0, Initials.of(List.of("兙水")).indexOf(0, "qs"));
        assertEquals(0, Initials.of(List.of("𠀀水")).indexOf(0, "zs"));
        assertEquals(-1, Initials.of(List.of("兙水")).indexOf(0, "1s"));
    }

    @Test
    void whatIsNotTypedIsPassedOver() {
        assertEquals(0, Initials.of(List.of("★、 （）— あ한é😀")).length(0));
    }

    @Test
    void everySignOfGbkHasAReadingButTen() {
        var unread = IntStream.rangeClosed(0x4E00, 0x9FA5)
                .filter(sign -> Readings.of(sign) == Readings.ANY)
                .mapToObj(Character::toString)
                .toList();
        assertEquals(List.of("兙", "兡", "嗧", "桛", "烪", "瓧", "瓰", "瓱", "瓼", "甅"), unread);
        IntStream.rangeClosed(0x4E00, 0x9FA5).forEach(sign -> assertNotEquals(Readings.NONE, Readings.of(sign)));
    }

    /// Whoever ordered GB2312 in 1980 is the judge.
    @Test
    void agreesWithTheOrderOfGb2312() {
        var signs = firstLevel();
        assertEquals(FIRST_LEVEL, signs.size());
        var wrong = new ArrayList<String>();
        var section = -1;
        for (var sign : signs) {
            if (section + 1 < SECTIONS.size() && SECTIONS.get(section + 1).endsWith(sign)) {
                section++;
            }
            var letter = SECTIONS.get(section).substring(0, 1);
            if (Initials.of(List.of(sign)).indexOf(0, letter) != 0) {
                wrong.add(letter + sign);
            }
        }
        assertEquals(SECTIONS.size() - 1, section);
        assertEquals(List.of(), wrong);
    }

    private static List<String> firstLevel() {
        var signs = new ArrayList<String>();
        for (var high = 0xB0; high <= 0xD7; high++) {
            for (var low = 0xA1; low <= 0xFE && signs.size() < FIRST_LEVEL; low++) {
                signs.add(new String(new byte[] {(byte) high, (byte) low}, GB2312));
            }
        }
        return signs;
    }

    @Test
    void signsOfSeveralReadingsAreFew() {
        var several = IntStream.rangeClosed(0x4E00, 0x9FA5)
                .filter(sign -> Integer.bitCount(Readings.of(sign)) > 1)
                .count();
        assertTrue(several > 500 && several < 1_200, "signs of several letters: " + several);
    }
}

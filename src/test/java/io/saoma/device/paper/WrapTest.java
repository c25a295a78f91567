package io.saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class WrapTest {

    @Test
    void breaksBetweenWords() {
        assertEquals(List.of("please ask", "the cashier"), Wrap.lines("please ask the cashier", 12));
    }

    @Test
    void breaksChineseAnywhere() {
        assertEquals(List.of("一二三", "四五"), Wrap.lines("一二三四五", 7));
    }

    @Test
    void breaksAWordThatFitsNowhere() {
        assertEquals(List.of("abcd", "efgh", "i"), Wrap.lines("abcdefghi", 4));
    }

    @Test
    void beginsNoLineWithAComma() {
        assertEquals(List.of("一二", "三，四", "五"), Wrap.lines("一二三，四五", 6));
    }

    @Test
    void keepsAnEmojiWhole() {
        assertEquals(List.of("ab", "👨‍👩‍👧c"), Wrap.lines("ab👨‍👩‍👧c", 3));
    }

    @Test
    void makesOneEmptyLineOfNothing() {
        assertEquals(List.of(""), Wrap.lines("   ", 4));
    }
}

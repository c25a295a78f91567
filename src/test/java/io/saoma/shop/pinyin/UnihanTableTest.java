package io.saoma.shop.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// The table of initials is made of what Unihan says, and of nothing else.
@Execution(CONCURRENT)
class UnihanTableTest {

    @Test
    void takesTheFirstLetterOfEveryModernReading() {
        var made = UnihanTable.made(List.of(
                "# Unicode version: 15.0.0",
                "U+4E50\tkDefinition\thappy, glad; enjoyable; music",
                "U+4E50\tkHanyuPinlu\tlè(283) yuè(54)",
                "U+4E50\tkMandarin\tlè",
                "U+77F3\tkTGHZ2013\t065.060:dàn 334.180:shí",
                "U+91CD\tkHanyuPinyin\t63680.020:zhòng,chóng,tóng",
                "U+91CD\tkXHC1983\t0149.100*,0150.010:chóng 1502.040:zhòng",
                "U+55EF\tkMandarin\tǹg",
                "U+20000\tkMandarin\thē"));

        assertEquals(
                List.of("c 重", "d 石", "l 〇乐", "n 嗯", "s 石", "y 乐", "z 重"),
                made.stream().filter(line -> !line.startsWith("#")).toList());
        assertTrue(made.contains("# Unicode version: 15.0.0"));
    }
}

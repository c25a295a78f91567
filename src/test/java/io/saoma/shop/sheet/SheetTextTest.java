package io.saoma.shop.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// However Excel has written a text down, it is read as it was meant.
@Execution(CONCURRENT)
class SheetTextTest {

    private static final String TEXT = "货号,名称,价格\n1,镕基㐀𠀀 “€” ￥,2.00\n";
    private static final String MARK = "\ufeff";

    @Test
    void readsUtf8WithAndWithoutItsMark() {
        assertEquals(Optional.of(TEXT), SheetText.of(TEXT.getBytes(UTF_8)));
        assertEquals(Optional.of(TEXT), SheetText.of((MARK + TEXT).getBytes(UTF_8)));
    }

    @Test
    void readsUtf16ByItsMark() {
        assertEquals(Optional.of(TEXT), SheetText.of((MARK + TEXT).getBytes(UTF_16LE)));
        assertEquals(Optional.of(TEXT), SheetText.of((MARK + TEXT).getBytes(UTF_16BE)));
    }

    @Test
    void readsGbkAndAllOfGb18030() {
        assertEquals(Optional.of(TEXT), SheetText.of(TEXT.getBytes(Charset.forName("GB18030"))));
        var plain = "货号,名称\n1,矿泉水\n";
        assertEquals(Optional.of(plain), SheetText.of(plain.getBytes(Charset.forName("GBK"))));
    }

    @Test
    void isNotTakenInByTheWordThatNotepadTookForUtf8() {
        assertEquals(Optional.of("联通"), SheetText.of("联通".getBytes(Charset.forName("GBK"))));
    }

    @Test
    void readsAsciiAndNothing() {
        assertEquals(Optional.of("code,name"), SheetText.of("code,name".getBytes(UTF_8)));
        assertEquals(Optional.of(""), SheetText.of(new byte[0]));
    }

    @Test
    void saysWhatItCannotRead() {
        assertEquals(Optional.empty(), SheetText.of(new byte[] {(byte) 0xFF, 'a', (byte) 0x80, (byte) 0xFF}));
        assertEquals(Optional.empty(), SheetText.of("货号,名称".getBytes(UTF_16LE)), "no mark");
        assertEquals(Optional.empty(), SheetText.of("a\0b".getBytes(UTF_8)));
        assertEquals(Optional.empty(), SheetText.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3}));
        assertEquals(Optional.empty(), SheetText.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x3D, (byte) 0xD8}));
    }
}

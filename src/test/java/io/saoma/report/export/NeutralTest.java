package io.saoma.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－冰", "=", "=cmd|' /C calc'!A0"})
    void whatBeginsLikeAFormulaIsAText(String text) {
        assertEquals("'" + text, Neutral.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "四季春茶", "1+1", " =1", "'=1", "a=b", "3 - 1", "😀 \"free\"\n"})
    void anyOtherTextStaysAsItIs(String text) {
        assertEquals(text, Neutral.of(text));
    }

    @Test
    void whatNoXmlMayHoldIsLeftOutAndHidesNoFormula() {
        assertEquals("'=1", Neutral.of("\u0000=1"));
        assertEquals("茶", Neutral.of("\uD800茶\uFFFF\u0007"));
    }
}

package io.saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class CellsTest {

    @Test
    void putsBothAtTheirEdges() {
        assertEquals(List.of("合计  ￥1.00"), Cells.pair("合计", "¥1.00", 12));
    }

    @Test
    void putsTheRightOneBelowWhereBothDoNotFit() {
        assertEquals(List.of("微信支付", "      ￥1.00"), Cells.pair("微信支付", "¥1.00", 12));
    }

    @Test
    void setsIn() {
        assertEquals(List.of("  一二", "  三"), Cells.indented("一二三", 7));
    }
}

package io.saoma.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void saysInOneLineWhatAllMachinesDidAndFound() {
        var lines = List.of("ORDERS 100", "FAULTS 7", "ORDERS 20", "KILLS 3", "LOST 1");

        assertEquals(
                "120 orders, 7 faults, 3 kills, 0 images, 0 bodies: 1 lost, 0 doubled, 0 invented", Tally.line(lines));
    }
}

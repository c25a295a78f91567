package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.simulator.order.Charge;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Many tills at once at one simulator.
@Execution(ExecutionMode.CONCURRENT)
class CrowdTest extends SimulatorFixture {

    @Test
    void survivesTenThousandOrdersFromManyTills() {
        var tills = 8;
        simulator.phone().payEveryOrderAfter(Duration.ofSeconds(1));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var t = 0; t < tills; t++) {
                var prefix = "TILL" + t + "-";
                crowd.execute(() -> placeMany(prefix, 10_000 / tills));
            }
        }
        assertEquals(10_000, simulator.phone().codes().size());
        clock.advance(Duration.ofSeconds(1));
        simulator.runDue();

        var charges = simulator.charges();
        assertEquals(10_000, charges.size());
        assertEquals(
                10_000, charges.stream().map(Charge::transactionId).distinct().count());
        assertEquals(10_000, charges.stream().map(Charge::outTradeNo).distinct().count());
        assertEquals("SUCCESS", till.query("TILL7-1249").get("trade_state"));
    }

    private void placeMany(String prefix, int count) {
        try (var till = new Till(simulator)) {
            for (var i = 0; i < count; i++) {
                assertEquals("SUCCESS", till.place(prefix + i, 1 + i).get("result_code"));
            }
        }
    }
}

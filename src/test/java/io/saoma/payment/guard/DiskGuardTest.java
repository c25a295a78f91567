package io.saoma.payment.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.LowDisk;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskGuardTest {

    @ParameterizedTest
    @ValueSource(longs = {200_000_000, 200_000_001, Long.MAX_VALUE})
    void isFineWhereThereIsRoom(long bytes) {
        assertEquals(new Fine(), new DiskGuard(() -> bytes).look());
    }

    @ParameterizedTest
    @ValueSource(longs = {199_999_999, 100_000_000, 50_000_000})
    void warnsBelowTwoHundredMegabytes(long bytes) {
        assertEquals(new Warn(new LowDisk(bytes)), new DiskGuard(() -> bytes).look());
    }

    @ParameterizedTest
    @CsvSource({"49999999", "42000000", "0"})
    void stopsBelowFifty(long bytes) {
        assertEquals(new Stop(new LowDisk(bytes)), new DiskGuard(() -> bytes).look());
    }

    @Test
    void stopsNobodyWhereTheSystemDoesNotSay() {
        var silent = new DiskGuard(() -> {
            throw new IOException("no such file store");
        });
        assertEquals(new Fine(), silent.look());
    }
}

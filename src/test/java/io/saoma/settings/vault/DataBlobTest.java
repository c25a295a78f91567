package io.saoma.settings.vault;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DataBlobTest {

    @Test
    void liesInMemoryAsWindowsWantsIt() {
        try (var arena = Arena.ofConfined()) {
            var blob = DataBlob.of(new byte[] {1, 2, 3}, arena);

            assertEquals(16, blob.byteSize());
            assertEquals(3, blob.get(JAVA_INT, 0));
            assertArrayEquals(new byte[] {1, 2, 3}, DataBlob.bytes(blob).toArray(JAVA_BYTE));
            assertEquals(0, DataBlob.bytes(DataBlob.empty(arena)).byteSize());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is to be had")
    void isNotToBeHadElsewhere() {
        assertEquals(Optional.empty(), new Dpapi().wrap(new byte[32]));
    }
}

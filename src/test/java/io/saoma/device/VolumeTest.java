package io.saoma.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class VolumeTest {

    private static final byte[] LOUDEST = {0x00, (byte) 0x80, (byte) 0xFF, 0x7F, 0x10, 0x00};

    @Test
    void leavesAllThatIsThereAtOneHundredPercent() {
        assertArrayEquals(LOUDEST, new Volume(100).of(LOUDEST));
    }

    @Test
    void takesThePartOfEachSampleThatIsAskedFor() {
        assertArrayEquals(new int[] {-16384, 16383, 8}, Samples.of(new Volume(50).of(LOUDEST)));
        assertArrayEquals(new int[] {-327, 327, 0}, Samples.of(new Volume(1).of(LOUDEST)));
    }

    @Test
    void isSilentAtZeroOnly() {
        assertTrue(new Volume(0).silent());
        assertFalse(new Volume(1).silent());
    }

    @Test
    void isAPercentage() {
        assertThrows(IllegalArgumentException.class, () -> new Volume(-1));
        assertThrows(IllegalArgumentException.class, () -> new Volume(101));
    }
}

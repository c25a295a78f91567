package io.saoma.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How loud the till is: 0, which is silence, to 100 percent of what a sound has by itself.
record Volume(int percent) {

    private static final int MOST = 100;

    Volume {
        if (percent < 0 || percent > MOST) {
            throw new IllegalArgumentException("no volume: " + percent);
        }
    }

    boolean silent() {
        return percent == 0;
    }

    /// These samples of `Tone.FORMAT`, quieter.
    byte[] of(byte[] samples) {
        var loud = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        var quiet = ByteBuffer.allocate(samples.length).order(ByteOrder.LITTLE_ENDIAN);
        while (loud.hasRemaining()) {
            quiet.putShort((short) (loud.getShort() * percent / MOST));
        }
        return quiet.array();
    }
}

package io.saoma.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/// A sound as numbers that can be measured.
final class Samples {

    private Samples() {}

    static int[] of(byte[] sound) {
        var shorts = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        return IntStream.range(0, shorts.limit()).map(shorts::get).toArray();
    }
}

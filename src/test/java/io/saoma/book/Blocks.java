package io.saoma.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The bytes of a file in memory, in blocks that a copy shares with it until one of the two writes there.
final class Blocks {

    private static final int SIZE = 1 << 16;

    private final List<byte[]> blocks;
    private final BitSet shared = new BitSet();

    Blocks() {
        this(List.of());
    }

    private Blocks(List<byte[]> blocks) {
        this.blocks = new ArrayList<>(blocks);
    }

    Blocks copy() {
        shared.set(0, blocks.size());
        var copy = new Blocks(blocks);
        copy.shared.set(0, blocks.size());
        return copy;
    }

    /// What stands between these two places; zeros where nothing was ever written.
    byte[] read(int from, int to) {
        var read = new byte[to - from];
        for (var at = from; at < to; at = nextBlock(at)) {
            if (at / SIZE < blocks.size()) {
                System.arraycopy(blocks.get(at / SIZE), at % SIZE, read, at - from, Math.min(to, nextBlock(at)) - at);
            }
        }
        return read;
    }

    /// Writes this part of the data; its first byte would stand at `at`.
    void write(int at, byte[] data, int from, int to) {
        var place = at + from;
        while (place < at + to) {
            var end = Math.min(at + to, nextBlock(place));
            System.arraycopy(data, place - at, own(place / SIZE), place % SIZE, end - place);
            place = end;
        }
    }

    private static int nextBlock(int at) {
        return (at / SIZE + 1) * SIZE;
    }

    private byte[] own(int index) {
        while (index >= blocks.size()) {
            blocks.add(new byte[SIZE]);
        }
        if (shared.get(index)) {
            blocks.set(index, blocks.get(index).clone());
            shared.clear(index);
        }
        return blocks.get(index);
    }
}

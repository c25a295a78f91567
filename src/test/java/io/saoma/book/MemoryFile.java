package io.saoma.book;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A file in memory that knows which of its writes were not forced yet, and can take them back.
final class MemoryFile {

    private final Blocks bytes;
    private int size;
    private final List<Write> pending = new ArrayList<>();

    MemoryFile() {
        this(new Blocks(), 0);
    }

    private MemoryFile(Blocks bytes, int size) {
        this.bytes = bytes;
        this.size = size;
    }

    /// One change that a power cut may still take back.
    ///
    /// @param order counted over all files of a disk
    /// @param before what stood there, and how long the file was
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or shows one
    private record Write(long order, int at, byte[] data, byte[] before, int sizeBefore, int sizeAfter) {}

    int size() {
        return size;
    }

    byte[] read(int at, int length) {
        return bytes.read(at, Math.min(size, at + length));
    }

    void write(long order, int at, byte[] data) {
        change(order, at, data, Math.max(size, at + data.length));
    }

    void cut(long order, int wanted) {
        if (wanted < size) {
            change(order, wanted, new byte[size - wanted], wanted);
        }
    }

    private void change(long order, int at, byte[] data, int sizeAfter) {
        var before = bytes.read(at, at + data.length);
        pending.add(new Write(order, at, data, before, size, sizeAfter));
        bytes.write(at, data, 0, data.length);
        size = sizeAfter;
    }

    void force() {
        pending.clear();
    }

    /// The orders of the writes that were not forced.
    List<Long> unforced() {
        return pending.stream().map(Write::order).toList();
    }

    /// The file as it is found after that loss.
    ///
    /// @param cut the order of the write in which the power went, where the loss is a cut
    MemoryFile after(Loss loss, long cut, RandomGenerator random) {
        var found = new MemoryFile(bytes.copy(), size);
        if (loss != Loss.KILL) {
            for (var write : pending.reversed()) {
                found.bytes.write(write.at, write.before, 0, write.before.length);
                found.size = write.sizeBefore;
            }
            for (var write : pending) {
                found.survive(write, loss, cut, random);
            }
        }
        return found;
    }

    private void survive(Write write, Loss loss, long cut, RandomGenerator random) {
        switch (loss) {
            case KILL -> keep(write, 0, write.data.length);
            case DROPPED -> {}
            case CUT -> {
                if (write.order < cut) {
                    keep(write, 0, write.data.length);
                } else if (write.order == cut) {
                    keep(write, 0, random.nextInt(write.data.length + 1));
                }
            }
            case REORDERED -> {
                if (random.nextBoolean()) {
                    keep(write, 0, write.data.length);
                }
            }
            case TORN_512 -> tear(write, 512, random);
            case TORN_4096 -> tear(write, 4096, random);
        }
    }

    private void tear(Write write, int sector, RandomGenerator random) {
        var from = 0;
        while (from < write.data.length) {
            var to = Math.min(write.data.length, from + sector - (write.at + from) % sector);
            if (random.nextBoolean()) {
                keep(write, from, to);
            }
            from = to;
        }
        // a length can reach the disk without the bytes that it promises
        if (write.sizeAfter > size && random.nextInt(4) == 0) {
            size = write.sizeAfter;
        }
    }

    private void keep(Write write, int from, int to) {
        bytes.write(write.at, write.data, from, to);
        if (write.sizeAfter < write.sizeBefore) {
            size = to == write.data.length ? write.sizeAfter : size;
        } else if (to > from) {
            size = Math.max(size, write.at + to);
        }
    }
}

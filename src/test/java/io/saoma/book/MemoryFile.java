package io.saoma.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// A file in memory that knows which of its writes were not forced yet, and can take them back.
final class MemoryFile {

    private byte[] bytes;
    private int size;
    private final List<Write> pending = new ArrayList<>();

    MemoryFile() {
        this(new byte[4096], 0);
    }

    private MemoryFile(byte[] bytes, int size) {
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
        return Arrays.copyOfRange(bytes, at, Math.min(size, at + length));
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
        makeRoom(at + data.length);
        var before = Arrays.copyOfRange(bytes, at, at + data.length);
        pending.add(new Write(order, at, data, before, size, sizeAfter));
        System.arraycopy(data, 0, bytes, at, data.length);
        size = sizeAfter;
    }

    private void makeRoom(int wanted) {
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
        }
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
        var found = new MemoryFile(Arrays.copyOf(bytes, bytes.length), size);
        if (loss != Loss.KILL) {
            for (var write : pending.reversed()) {
                System.arraycopy(write.before, 0, found.bytes, write.at, write.before.length);
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
        System.arraycopy(write.data, from, bytes, write.at + from, to - from);
        if (write.sizeAfter < write.sizeBefore) {
            size = to == write.data.length ? write.sizeAfter : size;
        } else if (to > from) {
            size = Math.max(size, write.at + to);
        }
    }
}

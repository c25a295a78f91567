package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A real disk that fails when it is told to, half-way through a write if need be.
final class FailingDisk implements Disk {

    /// At what the disk fails.
    enum Trouble {
        NONE,
        OPEN,
        APPEND,
        FORCE,
        /// The force of a line fails, and so does everything that would put the file in order.
        EVERYTHING
    }

    private Trouble trouble = Trouble.NONE;
    private boolean forcing = true;

    void trouble(Trouble wanted) {
        trouble = wanted;
    }

    /// From now on nothing is forced, for tests that write much and only want the file.
    FailingDisk unforced() {
        forcing = false;
        return this;
    }

    @Override
    public File open(Path path) throws IOException {
        fail(Trouble.OPEN);
        var real = Disk.REAL.open(path);
        return new File() {

            @Override
            public void append(ByteBuffer bytes) throws IOException {
                if (trouble == Trouble.APPEND) {
                    real.append(bytes.limit(bytes.limit() / 2));
                }
                fail(Trouble.APPEND);
                real.append(bytes);
            }

            @Override
            public void force() throws IOException {
                if (trouble == Trouble.FORCE) {
                    trouble = Trouble.NONE;
                    throw new IOException("no space left on device");
                }
                fail(Trouble.EVERYTHING);
                if (forcing) {
                    real.force();
                }
            }

            @Override
            public long size() throws IOException {
                return real.size();
            }

            @Override
            public void cut(long size) throws IOException {
                fail(Trouble.EVERYTHING);
                real.cut(size);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    private void fail(Trouble at) throws IOException {
        if (trouble == at) {
            throw new IOException("no space left on device");
        }
    }
}

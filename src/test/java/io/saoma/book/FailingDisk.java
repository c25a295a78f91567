package io.saoma.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// A real disk that fails when it is told to, half-way through a write if need be.
class FailingDisk implements Disk {

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

    @Override
    public InputStream read(Path path) throws IOException {
        return Disk.REAL.read(path);
    }

    @Override
    public boolean exists(Path path) {
        return Disk.REAL.exists(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return Disk.REAL.list(folder);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Disk.REAL.makeFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Disk.REAL.move(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Disk.REAL.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        Disk.REAL.delete(path);
    }

    @Override
    public void force(Path folder) throws IOException {
        Disk.REAL.force(folder);
    }

    @Override
    public String database(Path name) {
        return Disk.REAL.database(name);
    }

    private void fail(Trouble at) throws IOException {
        if (trouble == at) {
            throw new IOException("no space left on device");
        }
    }
}

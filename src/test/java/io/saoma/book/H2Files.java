package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.message.DbException;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// Shows H2 the files of a disk in memory, under addresses like `memory:7:/home/saoma`; a name without a dot is a
/// folder.
final class H2Files extends FilePath {

    private static final String SCHEME = "memory";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Integer, MemoryDisk> DISKS = new ConcurrentHashMap<>();

    private final int number;
    private final Path path;

    static {
        FilePath.register(new H2Files(0, Path.of("/")));
    }

    private H2Files(int number, Path path) {
        this.number = number;
        this.path = path;
        this.name = SCHEME + ":" + number + ":" + path;
    }

    static H2Files of(MemoryDisk disk) {
        var number = COUNT.incrementAndGet();
        DISKS.put(number, disk);
        return new H2Files(number, Path.of("/"));
    }

    void forget() {
        DISKS.remove(number);
    }

    String address(Path wanted) {
        return SCHEME + ":" + number + ":" + wanted;
    }

    private MemoryDisk disk() {
        var disk = DISKS.get(number);
        if (disk == null) {
            throw new IllegalStateException("this disk is forgotten: " + name);
        }
        return disk;
    }

    /// What a file system may do on its way through H2, which knows no checked exceptions.
    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T done(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String text) {
        var parts = text.split(":", 3);
        return new H2Files(Integer.parseInt(parts[1]), Path.of(parts[2]));
    }

    @Override
    public long size() {
        return isRegularFile() ? done(() -> disk().file(path).size()) : 0;
    }

    @Override
    public void moveTo(FilePath to, boolean atomicReplace) {
        var _ = done(() -> {
            disk().move(path, ((H2Files) to).path);
            return path;
        });
    }

    @Override
    public boolean createFile() {
        var fresh = !isRegularFile();
        var _ = done(() -> disk().made(path));
        return fresh;
    }

    @Override
    public boolean exists() {
        return isDirectory() || isRegularFile();
    }

    @Override
    public void delete() {
        var _ = done(() -> {
            disk().delete(path);
            return path;
        });
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return disk().list(path).stream()
                .<FilePath>map(file -> new H2Files(number, file))
                .toList();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public @Nullable FilePath getParent() {
        var parent = path.getParent();
        return parent == null ? null : new H2Files(number, parent);
    }

    @Override
    public boolean isDirectory() {
        return !path.toString().contains(".");
    }

    @Override
    public boolean isRegularFile() {
        return disk().exists(path);
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {}

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var disk = disk();
        return new Channel(disk, path, mode.equals("r") ? disk.file(path) : disk.made(path));
    }

    /// One open file.
    private static final class Channel extends FileBaseDefault {

        private final MemoryDisk disk;
        private final Path path;
        private final MemoryFile file;

        Channel(MemoryDisk disk, Path path, MemoryFile file) {
            this.disk = disk;
            this.path = path;
            this.file = file;
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) {
            var bytes = disk.read(file, position, to.remaining());
            to.put(bytes);
            return bytes.length == 0 && to.hasRemaining() ? -1 : bytes.length;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            var length = from.remaining();
            disk.write(path, file, (int) position, from);
            return length;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(path, file);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.cut(path, file, size);
        }

        @Override
        public long size() {
            return file.size();
        }

        /// Nobody else can reach this disk.
        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {

                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }
    }
}

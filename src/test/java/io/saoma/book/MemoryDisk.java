package io.saoma.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A disk in memory, for the journal and for H2, that can say what a crash would leave of it.
///
/// Names are as strict as content: a file that was made or moved and whose folder was not forced may be gone.
public final class MemoryDisk implements Disk {

    /// Is told of each change before it is made, and may throw in its place; on the thread that makes it.
    @FunctionalInterface
    public interface Witness {
        void before(Change change, Path path) throws IOException;
    }

    /// What can be done to a disk.
    public enum Change {
        WRITE,
        CUT,
        FORCE,
        NAME
    }

    private final Map<Path, MemoryFile> names = new TreeMap<>();
    private final Map<Path, MemoryFile> forcedNames = new TreeMap<>();
    private final List<Renaming> renamings = new ArrayList<>();
    private final H2Files h2 = H2Files.of(this);
    private Witness witness = (_, _) -> {};
    private long order;

    /// A name that came, or went where the file is null.
    private record Renaming(Path path, MemoryFile file, boolean gone) {}

    public MemoryDisk watchedBy(Witness wanted) {
        witness = wanted;
        return this;
    }

    /// Another disk, as this one is found after the till went down now.
    public synchronized MemoryDisk after(Loss loss, RandomGenerator random) {
        var cut = cut(random);
        var copies = new IdentityHashMap<MemoryFile, MemoryFile>();
        var found = new MemoryDisk();
        namesAfter(loss, random)
                .forEach((path, file) ->
                        found.names.put(path, copies.computeIfAbsent(file, known -> known.after(loss, cut, random))));
        found.forcedNames.putAll(found.names);
        return found;
    }

    private long cut(RandomGenerator random) {
        var unforced = names.values().stream()
                .flatMap(file -> file.unforced().stream())
                .sorted()
                .toList();
        return unforced.isEmpty() ? order : unforced.get(random.nextInt(unforced.size()));
    }

    private Map<Path, MemoryFile> namesAfter(Loss loss, RandomGenerator random) {
        if (loss == Loss.KILL) {
            return names;
        }
        var found = new TreeMap<>(forcedNames);
        var kept = loss == Loss.DROPPED ? 0 : random.nextInt(renamings.size() + 1);
        for (var renaming : renamings.subList(0, kept)) {
            if (renaming.gone) {
                found.remove(renaming.path);
            } else {
                found.put(renaming.path, renaming.file);
            }
        }
        return found;
    }

    /// Whether nothing that was written into the files of this folder can be taken back any more.
    synchronized boolean forced(Path folder) {
        return names.entrySet().stream()
                .filter(entry -> folder.equals(entry.getKey().getParent()))
                .allMatch(entry -> entry.getValue().unforced().isEmpty());
    }

    /// Frees what H2 keeps of a disk that nobody needs any more.
    public void forget() {
        h2.forget();
    }

    synchronized MemoryFile file(Path path) throws IOException {
        var file = names.get(path);
        if (file == null) {
            throw new NoSuchFileException(path.toString());
        }
        return file;
    }

    synchronized MemoryFile made(Path path) throws IOException {
        var known = names.get(path);
        if (known != null) {
            return known;
        }
        witness.before(Change.NAME, path);
        var file = new MemoryFile();
        name(path, file);
        return file;
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        witness.before(Change.NAME, path);
        var file = names.remove(path);
        if (file != null) {
            renamings.add(new Renaming(path, file, true));
        }
    }

    private void name(Path path, MemoryFile file) {
        names.put(path, file);
        renamings.add(new Renaming(path, file, false));
    }

    synchronized void write(Path path, MemoryFile file, int at, ByteBuffer from) throws IOException {
        witness.before(Change.WRITE, path);
        var data = new byte[from.remaining()];
        from.get(data);
        file.write(order++, at, data);
    }

    synchronized void cut(Path path, MemoryFile file, long size) throws IOException {
        witness.before(Change.CUT, path);
        file.cut(order++, (int) size);
    }

    synchronized void force(Path path, MemoryFile file) throws IOException {
        witness.before(Change.FORCE, path);
        file.force();
    }

    synchronized byte[] read(MemoryFile file, long at, int length) {
        return at >= file.size() ? new byte[0] : file.read((int) at, length);
    }

    @Override
    public File open(Path path) throws IOException {
        var file = made(path);
        return new File() {

            @Override
            public void append(ByteBuffer bytes) throws IOException {
                write(path, file, file.size(), bytes);
            }

            @Override
            public void force() throws IOException {
                MemoryDisk.this.force(path, file);
            }

            @Override
            public long size() {
                return file.size();
            }

            @Override
            public void cut(long size) throws IOException {
                MemoryDisk.this.cut(path, file, size);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public synchronized InputStream read(Path path) throws IOException {
        var file = file(path);
        return new ByteArrayInputStream(file.read(0, file.size()));
    }

    @Override
    public synchronized boolean exists(Path path) {
        return names.containsKey(path);
    }

    @Override
    public synchronized List<Path> list(Path folder) {
        return names.keySet().stream()
                .filter(path -> folder.equals(path.getParent()))
                .toList();
    }

    /// Folders come and go with their files.
    @Override
    public void makeFolder(Path folder) {}

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        var file = file(from);
        witness.before(Change.NAME, to);
        names.remove(from);
        renamings.add(new Renaming(from, file, true));
        name(to, file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        move(from, to);
    }

    @Override
    public synchronized void force(Path folder) throws IOException {
        witness.before(Change.FORCE, folder);
        forcedNames.keySet().removeIf(path -> folder.equals(path.getParent()));
        names.forEach((path, file) -> {
            if (folder.equals(path.getParent())) {
                forcedNames.put(path, file);
            }
        });
        renamings.removeIf(renaming -> folder.equals(renaming.path.getParent()));
    }

    @Override
    public String database(Path name) {
        return "jdbc:h2:" + h2.address(name);
    }
}

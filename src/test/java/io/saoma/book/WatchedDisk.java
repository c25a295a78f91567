package io.saoma.book;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real disk that says which files were read, and which ones nobody has closed yet.
final class WatchedDisk extends FailingDisk {

    private final List<String> read = new ArrayList<>();
    private final List<Path> unclosed = new ArrayList<>();

    /// The names of the files that were opened for reading since this was asked last, in their order.
    List<String> readSince() {
        var names = List.copyOf(read);
        read.clear();
        return names;
    }

    List<Path> unclosed() {
        return List.copyOf(unclosed);
    }

    @Override
    public InputStream read(Path path) throws IOException {
        read.add(path.getFileName().toString());
        var in = super.read(path);
        unclosed.add(path);
        return new FilterInputStream(in) {

            @Override
            public void close() throws IOException {
                unclosed.remove(path);
                super.close();
            }
        };
    }

    @Override
    public File open(Path path) throws IOException {
        var file = super.open(path);
        unclosed.add(path);
        return new File() {

            @Override
            public void append(ByteBuffer bytes) throws IOException {
                file.append(bytes);
            }

            @Override
            public void force() throws IOException {
                file.force();
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public void cut(long size) throws IOException {
                file.cut(size);
            }

            @Override
            public void close() throws IOException {
                unclosed.remove(path);
                file.close();
            }
        };
    }
}

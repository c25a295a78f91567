package io.saoma.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What an export needs of a disk.
interface ExportDisk {

    ExportDisk REAL = new ExportDisk() {

        @Override
        public OutputStream create(Path file) throws IOException {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            try (var channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public long free(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }
    };

    OutputStream create(Path file) throws IOException;

    /// Puts a finished file in the place of another, or where there was none.
    void move(Path from, Path to) throws IOException;

    /// How many bytes there is room for.
    long free(Path folder) throws IOException;
}

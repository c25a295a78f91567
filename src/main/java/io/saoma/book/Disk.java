package io.saoma.book;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// Everything that the book asks of a disk, small enough for a test to put a failing or a forgetful one in its place.
interface Disk {

    Disk REAL = new RealDisk();

    /// Opens a file for appending and makes it where it is missing.
    File open(Path path) throws IOException;

    InputStream read(Path path) throws IOException;

    boolean exists(Path path);

    /// What lies in this folder, by name; nothing where there is no such folder.
    List<Path> list(Path folder) throws IOException;

    /// Makes the folder where it is missing, for its owner alone where the system knows such a thing.
    void makeFolder(Path folder) throws IOException;

    void move(Path from, Path to) throws IOException;

    /// Moves a file in one step to where another may lie, which is gone then.
    void replace(Path from, Path to) throws IOException;

    void delete(Path path) throws IOException;

    /// Makes sure that files made in or moved into this folder are still found after a power cut, where the system can
    /// promise that.
    void force(Path folder) throws IOException;

    /// The beginning of the address under which H2 opens the database of this name on this disk.
    String database(Path name);

    /// One open file.
    interface File extends Closeable {

        void append(ByteBuffer bytes) throws IOException;

        /// Returns once everything appended is on the disk itself.
        void force() throws IOException;

        long size() throws IOException;

        void cut(long size) throws IOException;
    }
}

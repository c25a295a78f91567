package io.saoma.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the journal asks of a disk, small enough for a test to put a failing one in its place.
@FunctionalInterface
interface Disk {

    Disk REAL = RealFile::new;

    /// Opens a file for appending and makes it where it is missing.
    File open(Path path) throws IOException;

    /// One open file.
    interface File extends Closeable {

        void append(ByteBuffer bytes) throws IOException;

        /// Returns once everything appended is on the disk itself.
        void force() throws IOException;

        long size() throws IOException;

        void cut(long size) throws IOException;
    }

    /// A file of the operating system.
    final class RealFile implements File {

        private final FileChannel channel;

        RealFile(Path path) throws IOException {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.position(channel.size());
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void cut(long size) throws IOException {
            channel.truncate(size);
            channel.position(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}

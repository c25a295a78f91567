package io.saoma.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file that is replaced whole or not at all, for its owner alone to read.
///
/// @param faults hears of each step, named `<file>.<step>`
public record WholeFile(Path path, FaultPoint faults) {

    /// Returns once the new content is on the disk and would be found there after a power cut.
    public void write(byte[] content) throws IOException {
        // a link stays a link, and what it leads to is replaced
        var target = Files.exists(path) ? path.toRealPath() : path;
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnersOnly.file(fresh))) {
            write(channel, ByteBuffer.wrap(content));
            reached("written");
            channel.force(true);
        }
        reached("forced");
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        reached("moved");
        force(target.resolveSibling(""));
        reached("on-disk");
    }

    private static void write(FileChannel channel, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    /// Windows cannot force a folder, and need not be asked to.
    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void reached(String step) {
        faults.reached(path.getFileName() + "." + step);
    }
}

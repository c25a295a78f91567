package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One till to one home: the second one is turned away and calls the first one's window to the front.
///
/// The system takes the lock back when a till dies, so none is ever left behind. The call is a file that appears in the
/// home; no port is opened.
public final class HomeLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HomeLock.class);

    /// Far behind what the lock file says, so that the text stays readable where a locked region is not.
    private static final long REGION = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final WatchService watch;

    private HomeLock(FileChannel channel, WatchService watch) {
        this.channel = channel;
        this.watch = watch;
    }

    /// What came of the wish to be the till of a home.
    public sealed interface Result {

        /// The home is ours until the lock is closed.
        record Acquired(HomeLock lock) implements Result {}

        /// Another till has the home, and has been asked to come to the front.
        ///
        /// @param pid that till's process, 0 where the lock file does not say
        record Taken(long pid) implements Result {}
    }

    /// Locks the home, or knocks at whoever has it.
    ///
    /// @param onKnock runs on a thread of its own each time another till knocks
    public static Result acquire(Home home, Runnable onKnock) {
        home.make(Disk.REAL);
        try {
            return acquire(
                    home,
                    FileChannel.open(
                            home.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    onKnock);
        } catch (IOException e) {
            throw new BookException("cannot lock the till's folder " + home.folder(), e);
        }
    }

    /// What fails half way leaves nothing locked.
    private static Result acquire(Home home, FileChannel channel, Runnable onKnock) throws IOException {
        try {
            if (lock(channel) == null) {
                channel.close();
                return new Result.Taken(knock(home));
            }
            return new Result.Acquired(locked(home, channel, onKnock));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(REGION, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static HomeLock locked(Home home, FileChannel channel, Runnable onKnock) throws IOException {
        var watch = home.folder().getFileSystem().newWatchService();
        home.folder().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        Files.deleteIfExists(home.front());
        var lock = new HomeLock(channel, watch);
        Thread.ofVirtual().name("knocks").start(() -> lock.listen(home, onKnock));
        var text = "pid=" + ProcessHandle.current().pid() + "\nknock="
                + home.front().getFileName() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        return lock;
    }

    /// Each knock is a file that was moved into place whole; it is taken away before it is answered.
    private void listen(Home home, Runnable onKnock) {
        try {
            while (true) {
                var key = watch.take();
                key.pollEvents();
                if (Files.deleteIfExists(home.front())) {
                    answer(onKnock);
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException _) {
            LOG.debug("no more knocks");
        } catch (IOException | InterruptedException e) {
            LOG.warn("another till can no longer call this one to the front", e);
        }
    }

    private static void answer(Runnable onKnock) {
        try {
            onKnock.run();
        } catch (RuntimeException e) {
            LOG.warn("a knock was not answered", e);
        }
    }

    private static long knock(Home home) throws IOException {
        var own = home.front().resolveSibling("front-" + ProcessHandle.current().pid());
        Files.writeString(own, "");
        Files.move(own, home.front(), StandardCopyOption.REPLACE_EXISTING);
        return Files.readString(home.lock())
                .lines()
                .filter(line -> line.matches("pid=\\d{1,18}"))
                .mapToLong(line -> Long.parseLong(line.substring("pid=".length())))
                .findFirst()
                .orElse(0);
    }

    /// Gives the home back.
    @Override
    public void close() {
        try (channel) {
            watch.close();
        } catch (IOException e) {
            throw new BookException("cannot give the till's folder back", e);
        }
    }
}

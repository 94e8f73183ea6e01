package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody is at work on a part of a sweep. It is a courtesy, so that nobody does the same work twice by mistake; results are safe without
 * it. The system frees it when its holder ends, however that ends. Where a file system has no locks there are none here.
 */
public final class PartLock implements AutoCloseable {
    private final @Nullable FileChannel channel;
    private final Path file;

    private PartLock(@Nullable FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @param folder the folder of the sweep
     * @param shard which part
     * @param shards of how many
     * @return the lock; empty if another has it
     */
    public static Optional<PartLock> take(SweepFolder folder, int shard, int shards) {
        Path file = folder.path().resolve(".part-" + shard + "-of-" + shards + ".lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException cannot) {
            return Optional.of(new PartLock(null, file));
        }
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new PartLock(channel, file));
            }
        } catch (OverlappingFileLockException heldHere) {
            close(channel);
            return Optional.empty();
        } catch (IOException noLocksHere) {
            return Optional.of(new PartLock(channel, file));
        }
        close(channel);
        return Optional.empty();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException cannot) {
            // nothing was written to it
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException cannot) {
            // an empty file that says nothing
        }
        close(channel);
    }
}

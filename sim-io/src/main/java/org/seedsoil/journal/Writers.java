package org.seedsoil.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.Sha256;

/**
 * Who writes in a folder at the moment. Each writer locks a byte of one file, at a place that follows from its name; the system frees it when the
 * process ends, however that ends, so that what a dead writer left can be told from what a live one is about to rename. Where a file system has no
 * locks, everybody is taken for alive.
 *
 * <p>One for a process and folder: on some systems the locks of a process on a file go when it closes that file once.
 */
public final class Writers implements AutoCloseable {
    private static final String FILE = ".writers";
    private static final int PLACE_BITS = 40;

    private final @Nullable FileChannel channel;
    private final String own;

    /**
     * Makes up a name that no other writer has, on any machine.
     *
     * @return letters and digits
     */
    public static String freshName() {
        return "p" + ProcessHandle.current().pid() + "r"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private Writers(@Nullable FileChannel channel, String own) {
        this.channel = channel;
        this.own = own;
    }

    /**
     * Says that a writer is at work, until this is closed.
     *
     * @param folder the folder
     * @param writer its name, such as a journal has
     * @return who else is
     */
    public static Writers enter(Path folder, String writer) {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException cannot) {
            return new Writers(null, writer);
        }
        Writers writers = new Writers(channel, writer);
        boolean locked = false;
        try {
            locked = channel.tryLock(place(writer), 1, false) != null;
        } catch (IOException | OverlappingFileLockException noLocksOrHeldHere) {
            // then nothing is told of others either
        }
        if (locked) {
            return writers;
        }
        writers.close();
        return new Writers(null, writer);
    }

    /**
     * Says whether a writer may be at work.
     *
     * @param writer its name
     * @return false only where it is known to have ended
     */
    public boolean mayBeAlive(String writer) {
        if (channel == null || writer.equals(own)) {
            return true;
        }
        try (FileLock lock = channel.tryLock(place(writer), 1, false)) {
            return lock == null;
        } catch (IOException | OverlappingFileLockException noLocksOrHeldHere) {
            return true;
        }
    }

    private static long place(String writer) {
        byte[] hash = Sha256.digest().digest(writer.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong() >>> Long.SIZE - PLACE_BITS;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException cannot) {
            // nothing was written to it
        }
    }
}

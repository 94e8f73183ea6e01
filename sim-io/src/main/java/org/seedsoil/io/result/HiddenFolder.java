package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the making, under a hidden name beside its place. A file beside it is locked for as long as its maker lives, so
 * that the next one for the same place can tell what a killed process left, and take it away.
 */
final class HiddenFolder implements Closeable {
    private static final String LOCK = ".lock";
    private static final String OLD = ".old";
    private static final int MOST_FOLDERS = 100_000;

    /** Locks of this process: to open and close one of them would lose it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private HiddenFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** Where what it replaces waits until it is in place. */
    Path old() {
        return beside(path, OLD);
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Makes one beside a place, whose parent is there. */
    static HiddenFolder of(Path place) throws IOException {
        String name = "." + place.getFileName() + "-" + ProcessHandle.current().pid() + "-";
        for (int i = 1; i <= MOST_FOLDERS; i++) {
            Path candidate = place.resolveSibling(name + i);
            HiddenFolder made = begun(candidate);
            if (made != null) {
                return made;
            }
        }
        throw new FileAlreadyExistsException(name + MOST_FOLDERS);
    }

    private static @Nullable HiddenFolder begun(Path candidate) throws IOException {
        HiddenFolder made = locked(candidate, StandardOpenOption.CREATE_NEW);
        if (made == null) {
            return null;
        }
        try {
            // Not Files.createTempDirectory: that hides what it makes from everybody but its owner.
            Files.createDirectory(candidate);
            return made;
        } catch (FileAlreadyExistsException e) {
            made.close();
            return null;
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    /** Locks one whose lock is free; nothing where it is another's, or goes away meanwhile. */
    private static @Nullable HiddenFolder locked(Path path, StandardOpenOption how) throws IOException {
        Path file = beside(path, LOCK);
        if (!OWN.add(file)) {
            return null;
        }
        FileChannel channel = null;
        boolean mine = false;
        try {
            channel = FileChannel.open(file, how, StandardOpenOption.WRITE);
            mine = isFree(channel, how) && Files.exists(file);
            return mine ? new HiddenFolder(path, channel) : null;
        } catch (FileAlreadyExistsException anothers) {
            return null;
        } finally {
            if (!mine) {
                OWN.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Some network drives have no locks: there everybody makes folders, and nobody takes one away. */
    private static boolean isFree(FileChannel channel, StandardOpenOption how) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        } catch (IOException noLocks) {
            return how == StandardOpenOption.CREATE_NEW;
        }
    }

    /**
     * Takes away what killed processes left for a place. A result that was to be replaced, and whose place is empty, goes back.
     */
    static void clear(Path place) throws IOException {
        String lead = Pattern.quote("." + place.getFileName() + "-");
        Pattern name = Pattern.compile("(" + lead + "\\d+-\\d+)" + Pattern.quote(LOCK));
        List<String> left;
        try (Stream<Path> beside = Files.list(place.resolveSibling(""))) {
            left = beside.map(file -> name.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .toList();
        }
        for (String one : left) {
            try (HiddenFolder free = locked(place.resolveSibling(one), StandardOpenOption.READ)) {
                if (free != null) {
                    free.remove(place);
                }
            } catch (IOException stays) {
                // Another took it away at the same time, or it is somebody's whose files may not be touched.
            }
        }
    }

    private void remove(Path place) throws IOException {
        if (Files.isDirectory(old()) && Files.notExists(place)) {
            Files.move(old(), place);
        }
        Folders.delete(old());
        Folders.delete(path);
    }

    /** Lets the lock go and removes its file. What is in the folder has been moved or removed before. */
    @Override
    public void close() throws IOException {
        Path file = beside(path, LOCK);
        lock.close();
        Files.deleteIfExists(file);
        OWN.remove(file);
    }
}

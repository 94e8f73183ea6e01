package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a result goes when it is whole. An existing result is never overwritten unless that was asked for, and nothing
 * else ever is.
 */
public final class Destination {
    private static final int MOST_FOLDERS = 100_000;
    private static final int MOST_TRIES = 3;

    private final Path folder;
    private final Path parent;
    private final List<Path> missing;
    private final boolean numbered;
    private final boolean force;

    private Destination(Path folder, boolean numbered, boolean force) {
        this.folder = folder.toAbsolutePath().normalize();
        Path above = this.folder.getParent();
        this.parent = above == null ? this.folder : above;
        this.missing = missing(parent);
        this.numbered = numbered;
        this.force = force;
    }

    /**
     * Takes the next free folder: NAME, NAME-2, NAME-3 and so on.
     *
     * @param parent where it is made
     * @param name the name
     * @return the destination
     */
    public static Destination free(Path parent, String name) {
        return new Destination(parent.resolve(name), true, false);
    }

    /**
     * Takes one folder and no other.
     *
     * @param folder the folder
     * @param force whether a result that is there is replaced
     * @return the destination
     * @throws DestinationException if something is there that must not be replaced
     * @throws IOException if that cannot be told
     */
    public static Destination exactly(Path folder, boolean force) throws IOException {
        Destination destination = new Destination(followed(folder), false, force);
        destination.check();
        return destination;
    }

    /** A folder that is named by a link is the one that the link leads to: the link itself stays. */
    private static Path followed(Path folder) throws DestinationException {
        try {
            return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            throw new DestinationException(folder, "is a link that leads nowhere; name a folder");
        }
    }

    /** The folder and those around it that are not there, the innermost first. */
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && Files.notExists(at); at = at.getParent()) {
            missing.add(at);
        }
        return missing;
    }

    /** Where the result is made before it is moved: beside the destination, so that moving is renaming. */
    HiddenFolder temporary() throws DestinationException {
        for (int tries = 1; ; tries++) {
            try {
                Files.createDirectories(parent);
                HiddenFolder.clear(folder);
                return HiddenFolder.of(folder);
            } catch (NoSuchFileException e) {
                // Another run that was given up may have removed the parent just now.
                if (tries == MOST_TRIES) {
                    throw new DestinationException(folder, reason(e));
                }
            } catch (IOException e) {
                throw new DestinationException(folder, reason(e));
            }
        }
    }

    private String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException file) {
            return "cannot be made, as " + file.getFile() + " is a file";
        }
        String why = failure instanceof AccessDeniedException ? "permission denied" : "";
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            why = system.getReason();
        }
        return "cannot be made" + (why.isEmpty() ? "; name a folder elsewhere" : ": " + why);
    }

    /** Removes what was made for a result that is given up. */
    void abandon(HiddenFolder made) throws IOException {
        try (made) {
            Folders.delete(made.path());
        }
        for (Path folder : missing) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException othersUseIt) {
                return;
            }
        }
    }

    /** Moves a whole result into place and says where that is. */
    Path take(HiddenFolder made) throws IOException {
        try (made) {
            return moved(made);
        }
    }

    private Path moved(HiddenFolder made) throws IOException {
        if (!numbered) {
            check();
            replace(made);
            return folder;
        }
        for (int i = 1; i <= MOST_FOLDERS; i++) {
            Path candidate = i == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + i);
            if (!Files.exists(candidate, LinkOption.NOFOLLOW_LINKS) && moved(made.path(), candidate)) {
                return candidate;
            }
        }
        throw new DestinationException(folder, "there are " + MOST_FOLDERS + " results of this name; remove some");
    }

    private void check() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new DestinationException(folder, "is a file; name a folder");
        }
        if (Folders.isEmpty(folder)) {
            return;
        }
        if (!Manifest.isIn(folder)) {
            throw new DestinationException(folder, "holds something other than a result; it is never replaced");
        }
        if (!force) {
            throw new DestinationException(folder, "holds a result; take --force to replace it");
        }
    }

    private void replace(HiddenFolder made) throws IOException {
        boolean replaced = Files.exists(folder);
        if (replaced) {
            Files.move(folder, made.old(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(made.path(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaced) {
                Files.move(made.old(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        Folders.delete(made.old());
        Folders.forceOne(parent);
    }

    private boolean moved(Path made, Path candidate) throws IOException {
        try {
            Files.move(made, candidate, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (FileSystemException e) {
            if (Files.exists(candidate)) {
                return false;
            }
            throw e;
        }
        Folders.forceOne(parent);
        return true;
    }
}

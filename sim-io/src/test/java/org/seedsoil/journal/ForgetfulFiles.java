package org.seedsoil.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files in memory that lose whatever was not synced when the power is cut: bytes of a file, and names, new or gone, of a folder. They fail at a
 * call of choice, as a full disk does after half of the bytes.
 */
public final class ForgetfulFiles implements FileLayer {
    private static final class Content {
        private byte[] bytes;
        private byte[] safe = {};

        Content(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private final Map<Path, Content> names = new TreeMap<>();
    private final Map<Path, Content> safeNames = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private int failsAt = Integer.MAX_VALUE;
    private boolean failsOn;
    private boolean syncs = true;
    private int readsLeft;
    private @Nullable Doing other;

    public ForgetfulFiles failingAt(int call, boolean forEver) {
        failsAt = calls.size() + call;
        failsOn = forEver;
        return this;
    }

    /** Something that another does. */
    interface Doing {
        void run() throws IOException;
    }

    /** Lets another do something before one of the next reads; its own reads do not count. */
    void beforeRead(int number, Doing doing) {
        readsLeft = number;
        other = doing;
    }

    public void mended() {
        failsAt = Integer.MAX_VALUE;
    }

    /** Lies about syncing, as a test of the tests. */
    void lie() {
        syncs = false;
    }

    public int calls() {
        return calls.size();
    }

    public List<Path> files() {
        return List.copyOf(names.keySet());
    }

    public void cutPower() {
        names.clear();
        names.putAll(safeNames);
        names.values().forEach(content -> content.bytes = content.safe);
        mended();
    }

    void flip(Path file, int bit) {
        Content content = Objects.requireNonNull(names.get(file));
        content.bytes = content.bytes.clone();
        content.bytes[bit / 8] ^= (byte) (1 << bit % 8);
        content.safe = content.bytes;
    }

    void truncate(Path file, int length) {
        Content content = Objects.requireNonNull(names.get(file));
        content.bytes = Arrays.copyOf(content.bytes, length);
        content.safe = content.bytes;
    }

    void swap(Path one, Path other) {
        Content content = names.get(one);
        names.put(one, names.get(other));
        names.put(other, content);
        safeNames.putAll(names);
    }

    private boolean fails(String call) {
        calls.add(call);
        int number = calls.size();
        return number == failsAt || number > failsAt && failsOn;
    }

    private void check(String call) throws IOException {
        if (fails(call)) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void makeFolder(Path folder) {}

    @Override
    public List<String> list(Path folder) throws IOException {
        check("list");
        return names.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private Content content(Path file) throws IOException {
        Content content = names.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return content;
    }

    @Override
    public byte[] read(Path file) throws IOException {
        check("read");
        if (other != null && readsLeft-- == 0) {
            Doing now = other;
            other = null;
            now.run();
        }
        return content(file).bytes.clone();
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        boolean fails = fails("write");
        names.put(file, new Content(fails ? Arrays.copyOf(bytes, bytes.length / 2) : bytes.clone()));
        if (fails) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void sync(Path file) throws IOException {
        check("sync");
        if (syncs) {
            content(file).safe = content(file).bytes;
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        check("syncFolder");
        if (syncs) {
            safeNames.keySet().removeIf(file -> folder.equals(file.getParent()));
            names.forEach((file, content) -> {
                if (folder.equals(file.getParent())) {
                    safeNames.put(file, content);
                }
            });
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        check("rename");
        names.put(to, content(from));
        names.remove(from);
    }

    @Override
    public void delete(Path file) throws IOException {
        check("delete");
        names.remove(file);
    }
}

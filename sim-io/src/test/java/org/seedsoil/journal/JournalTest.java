package org.seedsoil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Path FOLDER = Path.of("journal");

    /** Work: the piece of a name is a function of the name. */
    private static byte[] work(int number) {
        return ("piece " + number + " of work ").repeat(1 + number % 5).getBytes(StandardCharsets.UTF_8);
    }

    private static Journal open(FileLayer files) throws IOException {
        return Journal.open(files, FOLDER, "w");
    }

    /** Does work of which a part is done, a file for each piece, and says what was told to be safe. */
    private static void goOn(FileLayer files, int pieces, Set<String> safe) throws IOException {
        Journal journal = open(files);
        Journal.Contents contents = journal.contents();
        journal.mend(contents);
        for (int i = 0; i < pieces; i++) {
            if (!contents.has("work-" + i)) {
                journal.put("work-" + i, work(i));
                journal.flush();
                safe.add("work-" + i);
            }
        }
    }

    private static void requireAll(FileLayer files, int pieces) throws IOException {
        Journal journal = open(files);
        Journal.Contents contents = journal.contents();
        assertThat(contents.size()).isEqualTo(pieces);
        assertThat(contents.damaged()).isEmpty();
        Journal.Pieces read = journal.read(contents);
        for (int i = 0; i < pieces; i++) {
            assertThat(read.get("work-" + i)).isEqualTo(work(i));
        }
    }

    @Test
    void whatWasPutIsThere() throws IOException {
        ForgetfulFiles files = new ForgetfulFiles();
        goOn(files, 10, new TreeSet<>());
        requireAll(files, 10);
        assertThatThrownBy(() -> open(files).read(open(files).contents()).get("other"))
                .hasMessageContaining("no piece other");
    }

    /** The power is cut before every single call of a journal that seals: what was told to be safe is there, whole. */
    @Test
    void nothingSafeIsLostWhenThePowerIsCut() throws IOException {
        int pieces = Journal.SEALED + 3;
        ForgetfulFiles counted = new ForgetfulFiles();
        goOn(counted, pieces, new TreeSet<>());
        for (int call = 1; call <= counted.calls(); call++) {
            ForgetfulFiles files = new ForgetfulFiles().failingAt(call, true);
            Set<String> safe = new TreeSet<>();
            assertThatThrownBy(() -> goOn(files, pieces, safe)).isInstanceOf(IOException.class);
            files.cutPower();
            Journal.Contents left = open(files).contents();
            assertThat(safe).as("cut before call %s", call).allMatch(left::has);
            assertThat(left.damaged()).isEmpty();
            goOn(files, pieces, new TreeSet<>());
            requireAll(files, pieces);
        }
    }

    /** The same with a layer that lies about syncing: the test above sees it. */
    @Test
    void withoutSyncingItWouldBeLost() throws IOException {
        ForgetfulFiles files = new ForgetfulFiles();
        files.lie();
        Set<String> safe = new TreeSet<>();
        goOn(files, 5, safe);
        files.cutPower();
        assertThat(safe).isNotEmpty().noneMatch(open(files).contents()::has);
    }

    /** One call fails, whichever: the run ends with the reason, and the next finds everything and leaves no part behind. */
    @Test
    void aCallThatFailsEndsTheRunAndTheNextGoesOn() throws IOException {
        int pieces = Journal.SEALED + 2;
        ForgetfulFiles counted = new ForgetfulFiles();
        goOn(counted, pieces, new TreeSet<>());
        for (int call = 1; call <= counted.calls(); call++) {
            ForgetfulFiles files = new ForgetfulFiles().failingAt(call, false);
            Set<String> safe = new TreeSet<>();
            assertThatThrownBy(() -> goOn(files, pieces, safe)).hasMessageContaining("No space left");
            assertThat(safe).allMatch(open(files).contents()::has);
            goOn(files, pieces, new TreeSet<>());
            requireAll(files, pieces);
            open(files).clean(writer -> false);
            assertThat(files.files()).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aFlippedBitIsFoundWhereverItIs() throws IOException {
        for (int bit = 0; bit < 8 * 300; bit++) {
            ForgetfulFiles files = new ForgetfulFiles();
            Journal journal = open(files);
            for (int i = 0; i < 4; i++) {
                journal.put("work-" + i, work(i));
            }
            journal.flush();
            Path file = files.files().get(0);
            if (bit >= 8 * files.read(file).length) {
                return;
            }
            files.flip(file, bit);
            Journal.Contents contents = open(files).contents();
            assertThat(contents.damaged()).as("bit %s", bit).hasSize(1);
            Journal.Pieces pieces = journal.read(contents);
            for (int i = 0; i < 4; i++) {
                if (contents.has("work-" + i)) {
                    assertThat(pieces.get("work-" + i)).isEqualTo(work(i));
                }
            }
            goOn(files, 4, new TreeSet<>());
            requireAll(files, 4);
        }
    }

    @Test
    void aFileThatEndsEarlyIsFound() throws IOException {
        ForgetfulFiles whole = new ForgetfulFiles();
        goOn(whole, 1, new TreeSet<>());
        int length = whole.read(whole.files().get(0)).length;
        for (int left = 0; left < length; left++) {
            ForgetfulFiles files = new ForgetfulFiles();
            goOn(files, 1, new TreeSet<>());
            files.truncate(files.files().get(0), left);
            assertThat(open(files).contents().damaged()).hasSize(1);
            goOn(files, 1, new TreeSet<>());
            requireAll(files, 1);
        }
    }

    @Test
    void filesThatTradedNamesStillTellWhatTheyHold() throws IOException {
        ForgetfulFiles files = new ForgetfulFiles();
        goOn(files, 2, new TreeSet<>());
        List<Path> names = files.files();
        files.swap(names.get(0), names.get(1));
        requireAll(files, 2);
    }

    @Test
    void twoWritersOfOneWorkAgreeAndAContradictionIsAnError() throws IOException {
        ForgetfulFiles files = new ForgetfulFiles();
        Journal one = Journal.open(files, FOLDER, "one");
        Journal other = Journal.open(files, FOLDER, "other");
        one.put("work-0", work(0));
        one.flush();
        other.put("work-0", work(0));
        other.put("work-1", work(1));
        other.flush();
        requireAll(files, 2);
        one.put("work-1", work(7));
        one.flush();
        assertThatThrownBy(() -> open(files).contents())
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("two results");
    }

    /** A live writer seals files while another reads: each of the small ones may be gone when its turn comes, or after it was read. */
    @Test
    void whatIsSealedWhileItIsReadIsFoundWhereItWent() throws IOException {
        for (int read = 0; read < Journal.SEALED; read++) {
            ForgetfulFiles files = new ForgetfulFiles();
            Journal writer = open(files);
            for (int i = 0; i < Journal.SEALED - 1; i++) {
                writer.put("work-" + i, work(i));
                writer.flush();
            }
            int last = Journal.SEALED - 1;
            files.beforeRead(read, () -> {
                writer.put("work-" + last, work(last));
                writer.flush();
            });
            Journal reader = open(files);
            Journal.Contents contents = reader.contents();
            Journal.Pieces pieces = reader.read(contents);
            for (int i = 0; i < last; i++) {
                assertThat(contents.has("work-" + i))
                        .as("sealed before read %s", read)
                        .isTrue();
                assertThat(pieces.get("work-" + i)).isEqualTo(work(i));
            }
        }
    }

    @Test
    void thereAreFewFilesHoweverMuchThereIs() throws IOException {
        ForgetfulFiles files = new ForgetfulFiles();
        goOn(files, 5000, new TreeSet<>());
        assertThat(files.files()).hasSizeLessThan(3 * Journal.SEALED);
        requireAll(files, 5000);
    }

    @Test
    void onDisk(@TempDir Path folder) throws IOException {
        DiskFiles files = new DiskFiles();
        Journal journal = Journal.open(files, folder.resolve("a/b"), "w");
        journal.put("work-1", work(1));
        assertThat(journal.bytesWaiting()).isEqualTo(work(1).length);
        journal.flush();
        journal.flush();
        Journal.Contents contents = journal.contents();
        assertThat(journal.read(contents).get("work-1")).isEqualTo(work(1));
        assertThat(files.list(folder.resolve("a/b"))).hasSize(1);
        Files.writeString(folder.resolve("a/b/x.seg"), "no segment");
        assertThat(journal.contents().damaged()).containsExactly("x.seg");
        assertThat(journal.mend(journal.contents())).isZero();
        assertThat(journal.contents().damaged()).isEmpty();
    }

    @Test
    void namesAreToldApartInLittleMemory() {
        NameTable names = new NameTable();
        for (int i = 0; i < 100_000; i++) {
            assertThat(names.add("name-" + i, i, -i)).isTrue();
        }
        assertThat(names.add("name-7", 1, 1)).isFalse();
        assertThat(names.size()).isEqualTo(100_000);
        assertThat(names.number("name-100000")).isNegative();
        for (int i = 0; i < 100_000; i += 997) {
            assertThat(names.number("name-" + i)).isEqualTo(i);
            assertThat(names.mark("name-" + i)).isEqualTo(-i);
        }
    }
}

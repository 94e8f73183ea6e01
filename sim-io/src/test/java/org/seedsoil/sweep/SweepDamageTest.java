package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.FileLayer;

/** A sweep whose files are damaged, or cannot be written, gives the bytes of one that was left alone. */
class SweepDamageTest {
    @TempDir
    private Path folder;

    private SweepFixture fixture;

    @BeforeEach
    void write() throws IOException {
        fixture = new SweepFixture(folder);
    }

    @Test
    void aFlippedBitAndALostFileAreRecomputed() throws IOException {
        Sweep sweep = fixture.read();
        Map<String, String> expected = fixture.expected(sweep);
        SweepFolder damaged = fixture.create("damaged", sweep, 2);
        SweepFixture.run(damaged, sweep, 2, () -> false);
        List<Path> files = SweepFixture.segments(damaged);
        byte[] bytes = Files.readAllBytes(files.get(0));
        bytes[bytes.length / 2] ^= 16;
        Files.write(files.get(0), bytes);
        Files.delete(files.get(1));
        SweepRun.Progress progress = SweepFixture.run(damaged, sweep, 2, () -> false);
        assertThat(progress.damaged()).isEqualTo(1);
        assertThat(progress.before()).isLessThan(progress.all());
        assertThat(SweepFixture.tables(damaged, sweep)).isEqualTo(expected);
    }

    @Test
    void aFullDiskEndsTheRunAndLosesNothing() throws IOException {
        Sweep sweep = fixture.read();
        Map<String, String> expected = fixture.expected(sweep);
        SweepFolder full = fixture.create("full", sweep, 1);
        AtomicInteger writes = new AtomicInteger();
        FileLayer failing = new DiskFiles() {
            @Override
            public void write(Path path, byte[] content) throws IOException {
                if (writes.incrementAndGet() == 4) {
                    super.write(path, Arrays.copyOf(content, content.length / 2));
                    throw new IOException("No space left on device");
                }
                super.write(path, content);
            }
        };
        SweepFolder onFullDisk = SweepFolder.open(failing, full.path());
        assertThatThrownBy(() -> SweepFixture.run(onFullDisk, sweep, 2, () -> false))
                .hasMessageContaining("No space left");
        SweepRun.Progress progress = SweepFixture.run(full, sweep, 2, () -> false);
        assertThat(progress.before()).isGreaterThanOrEqualTo(3);
        assertThat(SweepFixture.tables(full, sweep)).isEqualTo(expected);
    }
}

package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.TestKeys;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.ForgetfulFiles;

/**
 * Everything that may happen to the files of a sweep, many times over: after each, the sweep goes on, says what was damaged, and has the tables
 * of one that was left alone. Its figures stand in docs/validation/reliability.md.
 */
@Tag("campaign")
class SweepCampaignTest {
    private static final Path PLACE = Path.of("sweep");

    @TempDir
    private Path folder;

    private SweepFixture fixture;
    private Sweep sweep;
    private Map<String, String> expected;

    @BeforeEach
    void write() throws IOException {
        fixture = new SweepFixture(folder);
        sweep = fixture.read();
        expected = fixture.expected(sweep);
    }

    /** A random generator of the root of this run. */
    private static Random random(String what) {
        return new Random(TestKeys.of(what).high());
    }

    private static void goOn(ForgetfulFiles files, Sweep sweep) throws IOException {
        SweepFolder opened = files.list(PLACE).contains(SweepFolder.MANIFEST)
                ? SweepFolder.open(files, PLACE)
                : SweepFixture.create(files, PLACE, sweep, 1);
        SweepFixture.run(opened, sweep, 1, () -> false);
    }

    private int callsOfAWholeSweep() throws IOException {
        ForgetfulFiles files = new ForgetfulFiles();
        goOn(files, sweep);
        return files.calls();
    }

    private void requireExpected(ForgetfulFiles files, String when) throws IOException {
        SweepFolder opened = SweepFolder.open(files, PLACE);
        assertThat(SweepFixture.tables(opened, sweep, folder)).as(when).isEqualTo(expected);
    }

    /** From the manifest to the last seal: the call fails, the run ends with the reason, the next one has it all. */
    @Test
    void anErrorAtEveryCall() throws IOException {
        int calls = callsOfAWholeSweep();
        for (int call = 1; call <= calls; call++) {
            ForgetfulFiles files = new ForgetfulFiles().failingAt(call, false);
            assertThatThrownBy(() -> goOn(files, sweep)).hasMessageContaining("No space left");
            goOn(files, sweep);
            requireExpected(files, "error at call " + call);
        }
        told("calls that failed, each in a run of its own", calls);
    }

    /** The power goes before the call, and with it all that was not synced; what was told to be done is found again. */
    @Test
    void aPowerCutAtEveryCall() throws IOException {
        int calls = callsOfAWholeSweep();
        for (int call = 1; call <= calls; call++) {
            ForgetfulFiles files = new ForgetfulFiles().failingAt(call, true);
            assertThatThrownBy(() -> goOn(files, sweep)).isInstanceOf(IOException.class);
            files.cutPower();
            goOn(files, sweep);
            requireExpected(files, "power cut before call " + call);
        }
        told("power cuts", calls);
    }

    private SweepFolder whole(String name) throws IOException {
        SweepFolder made = fixture.create(name, sweep, 2);
        SweepFixture.run(made, sweep, 1, () -> false);
        assertThat(SweepFixture.segments(made)).hasSizeGreaterThanOrEqualTo(10);
        return made;
    }

    private void requireMended(SweepFolder damaged, int files) throws IOException {
        SweepRun.Progress progress = SweepFixture.run(damaged, sweep, 1, () -> false);
        assertThat(progress.damaged()).isEqualTo(files);
        assertThat(progress.complete()).isTrue();
        assertThat(SweepFixture.tables(damaged, sweep)).isEqualTo(expected);
        assertThat(SweepFixture.run(damaged, sweep, 1, () -> false).damaged()).isZero();
    }

    private static void flip(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    /** 4 bits in each of 10 files at once, then 40 times one bit of a file of chance. */
    @Test
    void fortyFlippedBitsInTenFiles() throws IOException {
        Random random = random("bits");
        SweepFolder damaged = whole("bits");
        for (Path file : SweepFixture.segments(damaged).subList(0, 10)) {
            byte[] before = Files.readAllBytes(file);
            do {
                for (int bit = 0; bit < 4; bit++) {
                    flip(file, random);
                }
            } while (Arrays.equals(before, Files.readAllBytes(file)));
        }
        requireMended(damaged, 10);
        for (int bit = 0; bit < 40; bit++) {
            List<Path> files = SweepFixture.segments(damaged);
            flip(files.get(random.nextInt(files.size())), random);
            requireMended(damaged, 1);
        }
        told("flipped bits, 40 in ten files at once and 40 one by one", 80);
    }

    @Test
    void filesThatEndEarly() throws IOException {
        Random random = random("ends");
        SweepFolder damaged = whole("ends");
        for (Path file : SweepFixture.segments(damaged).subList(0, 10)) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
        requireMended(damaged, 10);
        told("files cut short", 10);
    }

    /** Files say themselves what they hold: names may trade places and nothing is lost, computed again or mistaken. */
    @Test
    void filesThatTradedNames() throws IOException {
        SweepFolder swapped = whole("swapped");
        List<Path> files = SweepFixture.segments(swapped);
        for (int i = 0; i + 1 < 10; i += 2) {
            Path aside = Files.move(files.get(i), folder.resolve("aside"));
            Files.move(files.get(i + 1), files.get(i));
            Files.move(aside, files.get(i + 1));
        }
        SweepRun.Progress progress = SweepFixture.run(swapped, sweep, 1, () -> false);
        assertThat(progress.before()).isEqualTo(progress.all());
        assertThat(SweepFixture.tables(swapped, sweep)).isEqualTo(expected);
        told("files that traded names", 10);
    }

    /** Any character of the manifest that is changed, but for blanks between its parts, which say nothing. */
    @Test
    void aManifestThatWasEdited() throws IOException {
        SweepFolder edited = whole("edited");
        Path manifest = edited.path().resolve(SweepFolder.MANIFEST);
        String text = Files.readString(manifest);
        int tried = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                char other = text.charAt(at) == 'x' ? 'y' : 'x';
                Files.writeString(manifest, text.substring(0, at) + other + text.substring(at + 1));
                assertThatThrownBy(() -> SweepFolder.open(new DiskFiles(), edited.path()))
                        .as("character %s", at)
                        .isInstanceOf(SweepException.class);
                tried++;
            }
        }
        told("manifests with one letter or digit changed", tried);
    }

    private static void told(String what, int count) {
        System.out.println("campaign: " + count + " " + what + "; nothing lost, nothing counted twice, nothing silent");
    }
}

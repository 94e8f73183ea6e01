package org.seedsoil.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.VariantText;
import org.seedsoil.trial.CohortPlan;

class ChunkBytesTest {
    private static final VariantText VARIANT = VariantText.of(
            "weaker",
            ScenarioReader.parse(
                    BundledScenarios.text("seed-and-soil-101"),
                    "x.yaml",
                    Overrides.set(List.of("clones.main.shedding.rate=0.001"))),
            "");
    private static final Chunk CHUNK = new Chunk(VARIANT, 3, 7, Mode.THINNED, -5, true);

    private static byte[] bytes(Chunk chunk) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        ChunkBytes.write(chunk, to);
        return to.toByteArray();
    }

    @Test
    void aChunkReadsBackAsItWas() throws IOException {
        assertThat(ChunkBytes.read(new ByteArrayInputStream(bytes(CHUNK)))).isEqualTo(CHUNK);
    }

    @Test
    void whateverDiffersMakesAnotherKey() {
        VariantText other = new VariantText("other", VARIANT.scenario(), VARIANT.anatomy(), VARIANT.changes());
        VariantText unchanged = new VariantText("weaker", VARIANT.scenario(), VARIANT.anatomy(), List.of());
        Stream<Chunk> others = Stream.of(
                CHUNK.withoutRows(),
                new Chunk(other, 3, 7, Mode.THINNED, -5, true),
                new Chunk(unchanged, 3, 7, Mode.THINNED, -5, true),
                new Chunk(VARIANT, 2, 7, Mode.THINNED, -5, true),
                new Chunk(VARIANT, 3, 8, Mode.THINNED, -5, true),
                new Chunk(VARIANT, 3, 7, Mode.EXPLICIT, -5, true),
                new Chunk(VARIANT, 3, 7, Mode.THINNED, 5, true));
        assertThat(Stream.concat(Stream.of(CHUNK), others).map(ChunkBytes::key)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoChunkIsRefused() throws IOException {
        byte[] whole = bytes(CHUNK);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ChunkBytes.read(new ByteArrayInputStream(part)))
                    .isInstanceOf(IOException.class);
        }
        byte[] other = "\0\5hello".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ChunkBytes.read(new ByteArrayInputStream(other)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("this is no chunk: it begins with 'hello'");
    }

    /** What a worker does: bytes in, bytes out. Called in a world of its own by {@link #aWorkerNeedsNoJson}. */
    public static final class Worker {
        private Worker() {}

        /**
         * Runs a chunk.
         *
         * @param chunk as {@link ChunkBytes} writes it
         * @return its result, as {@link ChunkState} writes it
         * @throws IOException never
         */
        public static byte[] run(byte[] chunk) throws IOException {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            ChunkState.write(Study.run(ChunkBytes.read(new ByteArrayInputStream(chunk))), to);
            return to.toByteArray();
        }
    }

    /** A program whose class path has nothing that writes JSON, Parquet or CSV, and that remembers what it was asked for in vain. */
    private static final class Bare extends URLClassLoader {
        private static final List<String> MISSING =
                List.of("tools.jackson", "com.fasterxml", "org.apache", "de.siegmar");
        private final Set<String> wanted = new TreeSet<>();

        Bare() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Bare::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (MISSING.stream().anyMatch(name::startsWith) && !name.startsWith("org.apache.commons")) {
                wanted.add(name);
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }

    @Test
    void aWorkerNeedsNoJson() throws IOException, ReflectiveOperationException {
        try (Bare bare = new Bare()) {
            Class<?> worker = Class.forName(Worker.class.getName(), true, bare);
            byte[] result = (byte[]) worker.getMethod("run", byte[].class).invoke(null, (Object) bytes(CHUNK));
            assertThat(worker.getClassLoader()).isSameAs(bare);
            assertThat(bare.wanted).isEmpty();
            assertThat(result).isEqualTo(Worker.run(bytes(CHUNK)));
            ChunkResult read = ChunkState.read(
                    new ByteArrayInputStream(result),
                    CHUNK,
                    CohortPlan.of(CHUNK.variant().read()));
            assertThat(read.totals().summary().patients()).isEqualTo(4);
        }
    }
}

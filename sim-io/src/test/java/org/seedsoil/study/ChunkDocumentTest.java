package org.seedsoil.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.VariantText;

class ChunkDocumentTest {
    private static final VariantText VARIANT = VariantText.of(
            "weaker",
            ScenarioReader.parse(
                    BundledScenarios.text("seed-and-soil-101"),
                    "x.yaml",
                    Overrides.set(List.of("clones.main.shedding.rate=0.001"))),
            "");

    @Test
    void aChunkReadsBackAsItWas() {
        Study study = Study.of(List.of(VARIANT, VARIANT), 25, Mode.EXPLICIT, -7);
        assertThat(study.chunks(10)).hasSize(6).allSatisfy(chunk -> {
            String text = ChunkDocument.text(chunk);
            assertThat(ChunkDocument.read(text, "chunk.json")).isEqualTo(chunk);
            assertThat(ChunkDocument.text(ChunkDocument.read(text, "chunk.json")))
                    .isEqualTo(text);
        });
        assertThat(study.chunks(10).stream().mapToLong(Chunk::patients)).containsExactly(10L, 10L, 5L, 10L, 10L, 5L);
    }

    @Test
    void whatIsNoChunkIsRefusedWithAllThatIsWrong() {
        Chunk chunk = new Chunk(VARIANT, 0, 10, Mode.THINNED, 1, false);
        assertThatThrownBy(() -> ChunkDocument.read("{}", "chunk.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("this is not a chunk of this program");
        String wrong = ChunkDocument.text(chunk)
                .replace("\"thinned\"", "\"thin\"")
                .replace("\"end\" : 10", "\"end\" : -1")
                .replace("\"rows\" : false", "\"rows\" : 3");
        assertThatThrownBy(() -> ChunkDocument.read(wrong, "chunk.json"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContainingAll(
                        "chunk.json:1:1: mode: is unknown; allowed: explicit, thinned, reference",
                        "end: is not above first",
                        "rows: is neither true nor false");
    }

    @Test
    void pairedVariantsHaveTheSamePatients() {
        List<Chunk> chunks =
                Study.of(List.of(VARIANT, VARIANT), 5, Mode.EXPLICIT, 3).chunks(5);
        assertThat(Study.run(chunks.get(0).withoutRows()).totals().summary().patients())
                .isEqualTo(5);
        assertThat(chunks.get(0).randomSeed()).isEqualTo(chunks.get(1).randomSeed());
    }
}

package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.TestKeys;
import org.seedsoil.io.schema.ScenarioSchema;
import org.seedsoil.random.RandomKey;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class ScenarioSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCENARIO = REGISTRY.getSchema(ScenarioSchema.json());
    private static final Schema ANATOMY = REGISTRY.getSchema(ScenarioSchema.anatomyJson());

    static List<String> bundled() {
        return BundledScenarios.names();
    }

    /** As an editor sees the file: YAML 1.2 with its own idea of types. */
    private static List<String> errors(Schema schema, String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        String json = JsonMapper.shared().writeValueAsString(loaded);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void bundled(String name) {
        assertThat(errors(SCENARIO, BundledScenarios.text(name))).isEmpty();
    }

    @Test
    void bundledAnatomies() throws IOException {
        String adult = new String(
                ScenarioReader.class.getResourceAsStream("anatomy/adult.yaml").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(errors(ANATOMY, adult)).isEmpty();
    }

    @Test
    void whatThePrinterWritesFits() {
        for (String name : BundledScenarios.names()) {
            assertThat(errors(SCENARIO, ScenarioPrinter.printFull(BundledScenarios.read(name))))
                    .isEmpty();
        }
    }

    /** 200 random texts of the right form. */
    @Test
    void whateverHasTheRightFormFits() {
        RandomKey key = TestKeys.of("schema");
        for (int i = 0; i < 200; i++) {
            String text = RandomScenario.write(key.child(i).stream());
            assertThat(errors(SCENARIO, text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "horizon: 2",
                "horizon: 2 mm",
                "horizon: ~",
                "name: Small",
                "seedsoil: 2",
                "primary: absent",
                "step: 010 d",
                "stages: {lymph: no}",
                "stages: {lymf: off}",
                "colour: red",
                "arms: {b: {horizon: 3 y}}",
                "trial: {patients: 0}",
                "trial: {endpoints: [{what: quality-of-life}]}",
                "immune: {escaped-at: 10.5}",
                "circulation: {shield: 1.5}",
                "patients: {age: 166}",
                "patients: {age: {poisson: {mean: 1}}}",
                "care: {interventions: [{ablate: {at-size: 10}}]}",
                "sources: one",
                "clones: {main: {adhesion: 0.5}}"
            })
    void whatHasNotDoesNot(String line) {
        String key = line.substring(0, line.indexOf(':') + 1);
        String rest = FaultPlaceTest.TEXT
                .lines()
                .filter(kept -> !kept.startsWith(key))
                .collect(java.util.stream.Collectors.joining("\n"));
        boolean block = FaultPlaceTest.TEXT.contains("\n" + key + "\n");
        String text = block ? FaultPlaceTest.TEXT.substring(0, FaultPlaceTest.TEXT.indexOf("\n" + key)) : rest;
        assertThat(errors(SCENARIO, text + "\n" + line + "\n")).isNotEmpty();
    }

    @Test
    void theShippedSchemaOfScenariosIsTheGeneratedOne() throws IOException {
        Generated.isShipped(ScenarioSchema.json(), Path.of("..", "scenarios", "seedsoil.schema.json"));
    }

    @Test
    void theShippedSchemaOfAnatomiesIsTheGeneratedOne() throws IOException {
        Generated.isShipped(ScenarioSchema.anatomyJson(), Path.of("..", "scenarios", "seedsoil-anatomy.schema.json"));
    }

    @Test
    void theShippedReferencePageIsTheGeneratedOne() throws IOException {
        Generated.isShipped(ScenarioReference.markdown(), Path.of("..", "docs", "scenario-reference.md"));
    }
}

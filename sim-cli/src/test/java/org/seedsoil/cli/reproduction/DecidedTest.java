package org.seedsoil.cli.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/**
 * R_m where a policy decides, of lesions that grow exponentially at .03 a day and shed .003 a day and cell: left alone each founds m·(e^(aH) − 1)/a by the age H, here 1.91 by 100 d.
 * They are manifest at .05 mm, 6.5 cells.
 */
class DecidedTest {
    @TempDir
    private Path folder;

    private Spoken said(String rule, String... options) throws IOException {
        String text = ReproductionCommandTest.ONE_TYPE.replace("rate: 0.02", "rate: 0.003") + """
                tissue: {cells-per-cm3: 1e8}
                care:
                  diagnosis: {diameter: 0.001 mm}
                  detection: {diameter: 0.05 mm}
                  courses: {pill: {cytotoxic: {from: order, log-kill: 1}}}
                  clinic:
                    imaging: {ct: {modality: ct, every: 10 d, detection: {liver: {median: 0.05 mm, spread: 0.01}}}}
                    policy: [%s]
                """.formatted(rule);
        String whole = rule.contains("pill") ? text : text.replaceFirst("  courses: .*\n", "");
        Path file = Files.writeString(folder.resolve("decided.yaml"), whole);
        List<String> arguments = new ArrayList<>(List.of("reproduction", file.toString(), "--horizon", "100 d"));
        arguments.addAll(List.of(options));
        return Spoken.of(arguments.toArray(new String[0]));
    }

    private static double number(JsonNode json, String key) {
        return json.path(key).asDouble();
    }

    @Test
    @DisplayName("who does nothing has the number of those who are left alone; who treats lies between the bounds")
    void bounds() throws IOException {
        JsonNode idle = said("{rule: nothing, do: [wait: on]}", "--json").json();
        double left = 0.003 * Math.expm1(0.03 * 100) / 0.03;
        assertThat(number(idle, "without-policy")).isCloseTo(left, within(1e-6 * left));
        assertThat(left).isBetween(number(idle, "low"), number(idle, "high"));

        JsonNode few = said("{rule: few, when: {metastases: {to: 3}}, do: [ablate: {}]}", "--json")
                .json();
        JsonNode all = said("{rule: all, do: [ablate: {}]}", "--json").json();
        double least = 0.003 * (Math.PI / 6 * Math.pow(0.05 / 10, 3) * 1e8 - 1) / 0.03;
        assertThat(number(all, "all-manifest-ablated-at-once")).isCloseTo(least, within(1e-6 * least));
        assertThat(number(all, "estimated-reproduction-number"))
                .isBetween(least, number(few, "estimated-reproduction-number"));
        assertThat(number(few, "estimated-reproduction-number")).isLessThan(number(few, "without-policy"));
        assertThat(few.path("policy-orders-drugs").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("people read that it is an estimate, in eighty columns, and that drugs break the bound")
    void words() throws IOException {
        Spoken said = said("{rule: all, do: [start: pill, ablate: {}]}", "--patients", "50");
        assertThat(said.wideLines()).isEmpty();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("there is no exact R_m")
                .contains("estimated R_m")
                .contains("neither exact number is a bound");
        Spoken refused = said("{rule: all, do: [ablate: {}]}", "--among", "10");
        assertThat(refused.code()).isEqualTo(64);
        assertThat(refused.err()).contains("leave them out for an estimate");
    }
}

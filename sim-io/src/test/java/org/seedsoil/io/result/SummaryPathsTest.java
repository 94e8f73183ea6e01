package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.observe.Card;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Line;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Scope;
import tools.jackson.databind.JsonNode;

/** Who reads {@code summary.json}, or names a path of it in {@code expects}, can rely on its names. */
class SummaryPathsTest {
    private static final CohortSummary SUMMARY = ToyRun.summary(ToyRun.outcomes());
    private static final Catalogue CATALOGUE = Catalogue.ofCohorts(SUMMARY.scope());
    private static final JsonNode DOCUMENT = SummaryDocument.of(SUMMARY);

    private static Stream<String> lines(String kind) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SummaryPathsTest.class.getResourceAsStream("summary-paths.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length() + 1));
        }
    }

    private static JsonNode at(String path) {
        JsonNode node = DOCUMENT;
        for (String step : path.split("\\.", -1)) {
            node = node.path(step);
        }
        return node;
    }

    /** The 489 paths that the summary had before it followed the catalogue. */
    @Test
    void noPathEverChangesItsName() throws IOException {
        for (String kind : List.of("estimate", "value", "list")) {
            assertThat(lines(kind))
                    .isNotEmpty()
                    .allSatisfy(path ->
                            assertThat(at(path).isMissingNode()).as(path).isFalse());
        }
    }

    @Test
    void everyEstimateIsAMetricUnderItsPathAndNothingElseIs() throws IOException {
        assertThat(lines("estimate")).allSatisfy(path -> {
            Metric metric = CATALOGUE.metric(path);
            assertThat(metric.key()).isEqualTo(path);
            assertThat(Double.valueOf(metric.estimate(SUMMARY).value()))
                    .isEqualTo(Double.valueOf(at(path).path("value").asDouble(Double.NaN)));
        });
        assertThat(lines("value"))
                .allSatisfy(path -> assertThat(CATALOGUE.fault(path))
                        .hasValueSatisfying(
                                told -> assertThat(told).endsWith("is not a number with a standard error")));
    }

    /** One entry of {@link PatientValues} is a column, a block of the summary, a metric, a line and a card. */
    @ParameterizedTest
    @ValueSource(strings = "largest-metastasis-at-diagnosis-mm")
    void oneEntryShowsEverywhere(String key) {
        assertThat(PatientTable.of(Scope.of(ToyRun.scenario().reference())).columns())
                .extracting(Column::name)
                .contains(key.replace('-', '_'));
        String median = key + ".median";
        assertThat(at(median).path("value").asDouble())
                .isPositive()
                .isEqualTo(CATALOGUE.metric(median).estimate(SUMMARY).value());
        assertThat(CATALOGUE.metric(key + ".q95").estimate(SUMMARY).known()).isTrue();
        assertThat(CATALOGUE.lines()).extracting(Line::key).contains(median);
        assertThat(CATALOGUE.cards()).flatExtracting(Card::keys).contains(median);
    }
}

package org.seedsoil.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.observe.Card;
import org.seedsoil.observe.Examined;
import org.seedsoil.observe.Line;
import org.seedsoil.observe.Scope;
import org.seedsoil.patient.DrawnNumber;

class CatalogueTest {
    private static final Scope BODY = new Scope(
            anatomy("lung", "liver", "bone-axial", "bone-appendicular"),
            List.of("main", "resistant"),
            List.of(new DrawnNumber("clones.main.shedding.rate", "/d", 0.1)),
            true,
            true,
            true,
            true,
            new Examined(true, Optional.of(table()), List.of(Analyte.CELLS, Analyte.DNA), true, true, List.of("ER")));
    private static final Catalogue CATALOGUE = Catalogue.ofCohorts(BODY);

    private static StageTable table() {
        return new StageTable(
                "a table",
                List.of(new StageTable.UpTo("T1", 1e9)),
                new StageTable.Nodes("N0", "N0(i+)", "N1mi", List.of(new StageTable.UpTo("N1a", 1e9))),
                List.of(new StageTable.UpTo("M1", 99)),
                Map.of(),
                List.of(new StageTable.Group("I", List.of(), List.of(), List.of())));
    }

    private static Anatomy anatomy(String... names) {
        List<Organ> organs = Stream.of(names)
                .map(name -> new Organ(name, false, 0.2, Drainage.CAVAL, 0.9, Map.of(), 100, 0))
                .toList();
        return Anatomy.of(
                "toy",
                organs,
                organs.stream().map(o -> List.<org.seedsoil.anatomy.Leg>of()).toList(),
                organs.stream().map(o -> List.<Integer>of()).toList(),
                Map.of(),
                0.1,
                5);
    }

    @ParameterizedTest
    @CsvSource({
        "metastatic, metastatic, fraction",
        "overall-survival.5y, overall-survival.from-diagnosis.at.5 y, fraction",
        "overall-survival.from-resection.0.5 y, overall-survival.from-resection.at.6 mo, fraction",
        "p-metastasis-free.from-start.at.400 d, p-metastasis-free.from-start.at.400 d, fraction",
        "metastasis-free-survival.median-days, metastasis-free-survival.from-diagnosis.median-days, days",
        "organs.liver.first, organs.liver.first, fraction",
        "sites.bone.metastases, sites.bone.metastases, ''",
        "metastases.q99, metastases.q99, ''",
        "markers.ER.changed.mean, markers.ER.changed.mean, fraction",
        "fitness-at-last-scan.q95, fitness-at-last-scan.q95, ''",
        "seeds-shed.median, seeds-shed.median, ''",
        "over-time.primary-cells.mean.30 d, over-time.primary-cells.mean.30 d, ''",
        "metastatic-volume-cm3.mean, metastatic-volume-cm3.mean, cm³",
        "clones.resistant.metastases.mean, clones.resistant.metastases.mean, ''",
        "clones.main.metastatic-cells.q95, clones.main.metastatic-cells.q95, cells",
        "drawn.clones.main.shedding.rate.median, drawn.clones.main.shedding.rate.median, /d",
    })
    void aKeyIsReadAndWrittenAgain(String key, String canonical, String unit) {
        Metric metric = CATALOGUE.metric(key);
        assertThat(metric.key()).isEqualTo(canonical);
        assertThat(metric.unit()).isEqualTo(unit);
        assertThat(CATALOGUE.metric(metric.key()).key()).isEqualTo(metric.key());
        assertThat(CATALOGUE.fault(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metastatc | there is no result 'metastatc' (did you mean 'metastatic'?); allowed: ",
                "organs.livr.first | there is no result 'livr' in organs (did you mean 'liver'?); allowed: lung, liver, ",
                "organs.liver.frist | there is no result 'frist' in organs.liver (did you mean 'first'?); allowed: metastases, ",
                "organs.liver | organs.liver is not a number with a standard error; allowed: one of those below it: metastases, ",
                "metastatic.value | metastatic is the number itself; leave out what follows it",
                "overall-survival.from-diagnoses.5y | there is no result 'from-diagnoses' in overall-survival (did you mean",
                "overall-survival.at.5 y | there is no result 'at' in overall-survival",
                "overall-survival.-5 y | there is no result '-5 y' in overall-survival",
                "metastases.q00 | there is no result 'q00' in metastases",
                "metastases.standard-deviation | metastases.standard-deviation is not a number with a standard error",
                "clones.resistent.metastases.mean | there is no result 'resistent' in clones (did you mean 'resistant'?); allowed: main, resistant",
                "clones.main.metastases.maen | there is no result 'maen' in clones.main.metastases (did you mean 'mean'?); allowed: mean, ",
                "drawn.clones.main.shedding.raet.mean | there is no result 'raet' in drawn.clones.main.shedding (did you mean 'rate'?)",
                "clones.main | clones.main is not a number with a standard error; allowed: one of those below it: metastases, ",
                "patients | patients is not a number with a standard error",
                "'' | there is no result ''",
                ". | there is no result ''",
                "reproduction.R_m | there is no result 'reproduction'",
            })
    void aKeyThatNamesNothingIsToldWithWhatIsAllowed(String key, String fault) {
        assertThat(CATALOGUE.fault(key))
                .hasValueSatisfying(told -> assertThat(told).startsWith(fault));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(() -> CATALOGUE.metrics(List.of("metastatic", "metastatc", "organs.livr.first")))
                .isInstanceOfSatisfying(
                        UnknownResultException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    /** Keys are the one name of a result: nothing may be spelt twice, shown under an unknown key, or lost by being read. */
    @Test
    void everyResultOfSummaryJsonLineAndCardIsFoundUnderItsKey() {
        List<String> keys = CATALOGUE.results().stream()
                .flatMap(result -> CATALOGUE.told(result).stream())
                .map(Metric::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(200);
        CATALOGUE.results().stream()
                .filter(result -> result.method().isMetric())
                .flatMap(result -> CATALOGUE.told(result).stream())
                .forEach(metric ->
                        assertThat(CATALOGUE.metric(metric.key()).key()).isEqualTo(metric.key()));
        List<Line> lines = CATALOGUE.lines();
        assertThat(lines).hasSize((int) CATALOGUE.results().stream()
                .mapToLong(result -> result.lines().size())
                .sum());
        lines.forEach(line -> CATALOGUE.metric(line.key()));
        for (Card card : CATALOGUE.cards()) {
            CATALOGUE.metrics(card.keys());
        }
    }

    @Test
    void aResultWithATimeIsACourse() {
        Course course = CATALOGUE.course("overall-survival.from-start");
        assertThat(course.at(730).key()).isEqualTo("overall-survival.from-start.at.2 y");
        assertThat(CATALOGUE.course("over-time.metastases.q95").at(30).key())
                .isEqualTo("over-time.metastases.q95.30 d");
        assertThatThrownBy(() -> CATALOGUE.course("metastatic")).isInstanceOf(UnknownResultException.class);
    }

    @Test
    void everyResultSaysWhatItIs() {
        assertThat(Catalogue.all()).allSatisfy(result -> {
            assertThat(result.meaning()).isNotBlank();
            assertThat(result.method().type()).isNotBlank();
        });
        assertThat(Catalogue.all().stream().map(Result::key)).doesNotHaveDuplicates();
    }
}

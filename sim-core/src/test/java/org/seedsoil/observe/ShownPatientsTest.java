package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedsoil.observe.CohortFixture.LIVER;
import static org.seedsoil.observe.CohortFixture.metastasis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Margin;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Landmarks;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.State;

/** Which patients pictures of treatment show, and what of them; what rules ordered. Nothing is drawn at random but the order of merging. */
class ShownPatientsTest {
    private static Outcome patient(long index) {
        return CohortFixture.patient(index, Ending.CENSORED, 2000.0 + index, 1000, Margin.R0);
    }

    private static List<Long> first(int most, List<Long> among) {
        return among.stream().sorted().limit(most).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFirstPatientsAreTheSameHoweverTheyArePartedAndMerged(long order) {
        List<Long> all = new ArrayList<>(LongStream.range(0, 100).boxed().toList());
        Collections.shuffle(all, new Random(order));
        ShownPatients merged = new ShownPatients();
        for (int part = 0; part < 10; part++) {
            ShownPatients some = new ShownPatients();
            all.subList(10 * part, 10 * part + 10).forEach(index -> some.accept(patient(index)));
            merged.combine(part % 2 == 0 ? some : stored(some));
        }
        assertThat(merged.lanes().patients()).isEqualTo(first(ShownPatients.LANES, all));
        assertThat(merged.measured().patients()).isEmpty();
        assertThat(merged.lanes().paths(ShownPatientsTest::patient))
                .extracting(path -> path.days().endDay())
                .isEqualTo(LongStream.range(0, ShownPatients.LANES)
                        .mapToObj(index -> 2000.0 + (double) index)
                        .toList());
    }

    private static ShownPatients stored(ShownPatients kept) {
        ShownPatients loaded = new ShownPatients();
        State.copy(kept, loaded);
        return loaded;
    }

    @Test
    void whoIsNeitherDiagnosedNorTreatedHasNoLane() {
        ShownPatients shown = new ShownPatients();
        shown.accept(CohortFixture.undiagnosed(Ending.CENSORED, 2000));
        assertThat(shown.lanes().patients()).isEmpty();
    }

    @Test
    void whereNobodyLooksAPatientIsFreeOfDiseaseFromACompleteOperationUntilAMetastasisIsManifest() {
        CarePath late =
                CarePath.of(CohortFixture.patient(Ending.DIED_OF_DISEASE, 2000, metastasis(1, 0, LIVER, 900, 1500)));
        assertThat(late.free()).containsExactly(new CarePath.Span(1030, 1500));
        assertThat(late.returns()).containsExactly(1500.0);
        CarePath early =
                CarePath.of(CohortFixture.patient(Ending.DIED_OF_DISEASE, 2000, metastasis(1, 0, LIVER, 500, 1010)));
        assertThat(early.free()).isEmpty();
        assertThat(early.operations()).containsExactly(1030.0);
    }

    private static Look look(double day, Label... labels) {
        List<Finding> findings = new ArrayList<>();
        for (Label label : labels) {
            findings.add(new Finding(findings.size(), LIVER, 20, label));
        }
        return new Look("ct", day, day, 0, findings);
    }

    private static FreeSpans seen(List<Double> treatments, Look... looks) {
        Chart chart = new Chart(List.of(), 0, 30, List.of(looks), Map.of(), 2000, 60, List.of(), List.of());
        return FreeSpans.seen(chart, new Landmarks(2000, 0, 30, 30, Double.NaN, Map.of(), Map.of()), treatments);
    }

    @Test
    void whatWasTreatedBeforeAClearScanIsGoneFromTheTreatmentOnElseFromTheScan() {
        Look primary = look(0, Label.PRIMARY);
        FreeSpans cut = seen(List.of(420.0), primary, look(200), look(400, Label.METASTASIS), look(600), look(800));
        assertThat(cut.free()).containsExactly(new CarePath.Span(30, 400), new CarePath.Span(420, 2000));
        assertThat(cut.returns()).containsExactly(400.0);
        FreeSpans drug = seen(
                List.of(), primary, look(200), look(400, Label.METASTASIS), look(600), look(800, Label.METASTASIS));
        assertThat(drug.free()).containsExactly(new CarePath.Span(30, 400), new CarePath.Span(600, 800));
        assertThat(drug.returns()).containsExactly(400.0, 800.0);
    }

    @Test
    void aMetastasisAtDiagnosisIsFoundThenAndABenignNoduleNever() {
        FreeSpans spread = seen(List.of(), look(0, Label.PRIMARY, Label.METASTASIS), look(200, Label.METASTASIS));
        assertThat(spread.free()).isEmpty();
        assertThat(spread.returns()).containsExactly(0.0);
        FreeSpans well = seen(List.of(), look(0, Label.PRIMARY), look(200, Label.BENIGN));
        assertThat(well.free()).containsExactly(new CarePath.Span(30, 2000));
        assertThat(well.returns()).isEmpty();
    }

    /** An operation with clear margins took out all that was known, until the first scan shows a metastasis that was hidden. */
    @Test
    void nobodySeesWhatIsHiddenBetweenTheOperationAndTheNextScan() {
        FreeSpans back = seen(List.of(), look(0, Label.PRIMARY), look(400, Label.METASTASIS));
        assertThat(back.free()).containsExactly(new CarePath.Span(30, 400));
        assertThat(back.returns()).containsExactly(400.0);
    }

    private static CarePath measured(Response... responses) {
        List<Recist.Judgement> judgements = new ArrayList<>();
        double[] sums = {50, 20, 30, 10};
        for (Response response : responses) {
            int i = judgements.size();
            judgements.add(new Recist.Judgement(100.0 * i, response, sums[i], 100, 0, false));
        }
        Landmarks days = new Landmarks(2000, 0, Double.NaN, Double.NaN, Double.NaN, Map.of(), Map.of());
        return new CarePath(
                0,
                Ending.CENSORED,
                days,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                judgements,
                Response.PARTIAL);
    }

    @Test
    void whatComesAfterTheFirstProgressionIsNotMeasured() {
        CarePath path = measured(Response.PARTIAL, Response.PARTIAL, Response.PROGRESSION, Response.PARTIAL);
        assertThat(path.measured()).extracting(Recist.Judgement::sumMm).containsExactly(50.0, 20.0, 30.0);
        assertThat(path.bestChange()).isEqualTo(0.2 - 1);
        assertThat(measured(Response.PROGRESSION, Response.PARTIAL).bestChange())
                .isEqualTo(0.5 - 1);
        assertThat(measured().bestChange()).isNaN();
    }

    @Test
    void aPathThatIsCutEndsAliveAndForgetsWhatCameLater() {
        CarePath path = CarePath.of(CohortFixture.patient(Ending.DIED_OF_DISEASE, 2000));
        assertThat(path.until(3000)).isEqualTo(path);
        CarePath cut = path.until(1020);
        assertThat(cut.ending()).isEqualTo(Ending.CENSORED);
        assertThat(cut.days().endDay()).isEqualTo(1020);
        assertThat(cut.operations()).isEmpty();
    }

    private static Outcome decided(Decision... decisions) {
        Chart chart = ClinicRecord.NONE.chart();
        ClinicRecord record = new ClinicRecord(
                chart,
                List.of(),
                List.of(),
                Response.PROGRESSION,
                Double.NaN,
                false,
                false,
                List.of(decisions),
                List.of(),
                Map.of());
        return Outcomes.deadWith(List.of(), record);
    }

    @Test
    void rulesAreCountedByTheHalfYearFromTheDiagnosis() {
        RuleOrders rules = new RuleOrders(List.of("local", "systemic"));
        rules.accept(decided(
                new Decision(1007, "local", true, "metastases 1", "resect 1"),
                new Decision(1100, "local", true, "metastases 1", "declined"),
                new Decision(1200, "local", false, "metastases 6 (no)", ""),
                new Decision(1200, "systemic", true, "metastases 6", "start chemo"),
                new Decision(9e4, "systemic", true, "metastases 6", "start chemo"),
                new Decision(1200, "unknown", true, "", "start chemo")));
        RuleOrders twice = new RuleOrders(List.of("local", "systemic"));
        twice.combine(rules);
        twice.combine(rules);
        assertThat(rules.read(0)).isEqualTo(3);
        assertThat(rules.held(0)).isEqualTo(2);
        assertThat(rules.orders(0)).isEqualTo(1);
        assertThat(rules.orders(0, 0)).isEqualTo(1);
        assertThat(twice.orders(1, 1)).isEqualTo(2);
        assertThat(twice.orders(1, RuleOrders.SPANS - 1)).isEqualTo(2);
        assertThat(twice.patients(1)).isEqualTo(2);
    }
}

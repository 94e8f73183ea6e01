package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DENSITY;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;
import static org.seedsoil.io.verification.SeenPatient.RATE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Outcome;

/**
 * What the engine shows to the clinic: lesions as they are on the day of the scan, on the days of the calendar, as long as the patient lives. Growth is
 * exponential at r = .01 a day; the primary has 1e9 cells and is diagnosed at 30 mm, on day ln(c/1e9)/r.
 */
class ClinicTest {
    private static final String SHARP = "detection: {lung: {median: 0.01 mm}}, bias: 0, noise: 0";

    private static String text(String clinic, String process, String lesions, String step) {
        String care = "detection: {diameter: 10 mm}\n" + (clinic.isEmpty() ? "" : "clinic: " + clinic);
        return SeenPatient.text("horizon: 500 d\nstep: " + step, process, care, lesions);
    }

    /** A patient in whom something is seen. */
    static String seen() {
        return text("{imaging: {ct: {modality: ct, every: 30 d}}}", "deterministic", lung(1e7, 1), "30 d");
    }

    private static Outcome run(String clinic, String process, String lesions, String step) {
        return Runs.run(text(clinic, process, lesions, step), 1, Mode.THINNED).get(0);
    }

    private static String lung(double cells, int count) {
        return "{organ: lung, cells: " + cells + ", age: 0 d, count: " + count + "}";
    }

    private static double diameter(double first, double day) {
        return LesionSize.diameterMm(first * StrictMath.exp(RATE * day), DENSITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d"})
    @DisplayName("scans stand on the patient's calendar and show the diameter of their day")
    void calendar(String step) {
        Outcome outcome = run(
                "{imaging: {ct: {modality: ct, from: 17 d, until: 200 d, every: 45 d, organs: [lung], delay: 3 d, "
                        + SHARP + "}}}",
                "deterministic",
                lung(1e7, 1),
                step);
        assertThat(outcome.diagnosisDay()).isCloseTo(DIAGNOSIS, within(1e-6));
        List<Double> days = new ArrayList<>();
        for (ClinicRecord.Scan scan : outcome.clinic().scans()) {
            Look look = scan.look();
            days.add(look.day() - outcome.diagnosisDay());
            assertThat(look.resultDay() - look.day()).isCloseTo(3, within(1e-9));
            assertThat(look.findings()).hasSize(1);
            assertThat(look.findings().get(0).label()).isEqualTo(Label.METASTASIS);
            double expected = diameter(1e7, look.day());
            assertThat(look.findings().get(0).diameterMm()).isCloseTo(expected, within(expected * 1e-9));
            assertThat(scan.things().get(0).diameterMm()).isCloseTo(expected, within(expected * 1e-9));
        }
        assertThat(days).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(days.get(i)).isCloseTo(17 + 45 * i, within(1e-9));
        }
    }

    /** n = 4,000 lesions of 2,000 cells in each: the mean is known to 0.6 %, and one that is 1 % off is found. */
    @ParameterizedTest
    @ValueSource(strings = {"30 d", "12 d", "1 d"})
    @DisplayName("cells on the day of a scan follow the law of birth and death, whatever the step")
    void sizesOfTheDay(String step) {
        int lesions = 4000;
        Outcome outcome = run(
                "{imaging: {ct: {modality: ct, from: 17 d, organs: [lung], " + SHARP + "}}}",
                "stochastic",
                lung(2000, lesions),
                step);
        double day = DIAGNOSIS + 17;
        double growth = StrictMath.exp(RATE * day);
        double[] cells = outcome.clinic().scans().get(0).things().stream()
                .mapToDouble(thing -> LesionSize.cells(thing.diameterMm(), DENSITY))
                .toArray();
        assertThat(cells).hasSize(lesions);
        double variance = 2000 * (0.04 + 0.03) / RATE * growth * (growth - 1);
        Chance.mean("cells", cells, new Chance.Law(2000 * growth, variance, 0.1));
    }

    @Test
    @DisplayName("whoever is looked at lives the same life, to the last bit")
    void lookingChangesNothing() {
        String lesions = lung(2000, 50);
        Outcome seen = run("{imaging: {ct: {modality: ct, every: 30 d}}}", "stochastic", lesions, "30 d");
        Outcome unseen = run("", "stochastic", lesions, "30 d");
        assertThat(seen.clinic().scans()).hasSizeGreaterThan(10);
        assertThat(unseen.clinic()).isEqualTo(ClinicRecord.NONE);
        assertThat(seen.lesions()).isEqualTo(unseen.lesions());
        assertThat(seen.series().metastaticCells())
                .containsExactly(unseen.series().metastaticCells());
    }

    @Test
    @DisplayName("a result that would come after the end is not known")
    void lateResults() {
        Outcome outcome = run(
                "{imaging: {ct: {modality: ct, every: 30 d, delay: 100 d}}}", "deterministic", lung(1e7, 1), "30 d");
        List<ClinicRecord.Scan> scans = outcome.clinic().scans();
        assertThat(scans.get(scans.size() - 1).look().resultDay()).isLessThanOrEqualTo(500);
        assertThat(scans.get(scans.size() - 1).look().day()).isGreaterThan(365);
    }

    @Test
    @DisplayName("symptoms bring the patient on the day on which a lesion has their size")
    void symptoms() {
        Outcome outcome = run(
                "{imaging: {ct: {modality: ct, from: 400 d, organs: [lung], " + SHARP
                        + "}}, symptoms: {imaging: ct, diameter-in: {lung: 12 mm}}}",
                "deterministic",
                lung(1e7, 1),
                "30 d");
        double day = StrictMath.log(LesionSize.cells(12, DENSITY) / 1e7) / RATE;
        assertThat(outcome.clinic().scans()).hasSize(2);
        assertThat(outcome.clinic().scans().get(0).look().day()).isCloseTo(day, within(1e-6));
        assertThat(outcome.clinic().scans().get(1).look().day()).isCloseTo(DIAGNOSIS + 400, within(1e-6));
    }

    @Test
    @DisplayName("progression is seen at the first scan after it is true; 5 mm or a fifth, whichever is more")
    void progression() {
        Outcome outcome = run(
                "{imaging: {ct: {modality: ct, every: 60 d, organs: [lung], " + SHARP + "}}, response: {imaging: ct}}",
                "deterministic",
                lung(1e8, 1),
                "30 d");
        double baseline = diameter(1e8, DIAGNOSIS);
        double needed = StrictMath.max(1.2 * baseline, baseline + 5) / baseline;
        double day = DIAGNOSIS + 3 * StrictMath.log(needed) / RATE;
        ClinicRecord record = outcome.clinic();
        assertThat(record.trueProgressionDay()).isCloseTo(day, within(1e-6));
        double scan = DIAGNOSIS + 60 * StrictMath.ceil((day - DIAGNOSIS) / 60);
        assertThat(record.progressionDay()).isCloseTo(scan, within(1e-6));
        assertThat(record.best()).isEqualTo(Response.STABLE);
        assertThat(record.judgements()).extracting(Recist.Judgement::response).startsWith(Response.STABLE);
        assertThat(record.chart().doublingDays().orElseThrow()).isCloseTo(StrictMath.log(2) / RATE, within(1e-6));
    }

    /** n = about 16 scans of 400 patients: a share of missed scans that is .04 off is found. */
    @Test
    @DisplayName("patients miss scans at the given share, and what was missed in a row is told")
    void missed() {
        List<Outcome> outcomes = Runs.run(
                text(
                        "{imaging: {ct: {modality: ct, every: 30 d, missed: 0.3}}}",
                        "deterministic",
                        lung(1e7, 1),
                        "30 d"),
                400,
                Mode.THINNED);
        long came = 0;
        long missed = 0;
        for (Outcome outcome : outcomes) {
            for (ClinicRecord.Scan scan : outcome.clinic().scans()) {
                came++;
                missed += scan.look().missed();
            }
        }
        long planned = 400 * (1 + (long) StrictMath.floor((500 - DIAGNOSIS) / 30));
        Chance.binomial("came", came, (double) planned, 0.7);
        assertThat(missed).isLessThanOrEqualTo(planned - came).isGreaterThan(planned / 5);
    }
}

package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DENSITY;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;
import static org.seedsoil.io.verification.SeenPatient.RATE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Outcome;

/**
 * What treatment has killed is seen until it is cleared, on a lesion whose size is known: exponential growth at .01 a day without chance, and scans without
 * error. All days count from the diagnosis, on which the metastasis has c cells; the drug is given on day 40.
 */
class DebrisTest {
    private static final double AT_FORTY = 1e9 * StrictMath.exp(RATE * (DIAGNOSIS + 40));

    private static Outcome run(String courses, String clearance, String step) {
        String care = """
                %s
                clinic:
                  imaging: {ct: {modality: ct, every: 30 d, organs: [lung], detection: {lung: {median: 0.01 mm}}, bias: 0, noise: 0}}
                  response: {imaging: ct}
                  %s
                """.formatted(courses, clearance);
        String head = "horizon: 400 d\npopulation-cap: 1e15\nstep: " + step;
        String text = SeenPatient.text(head, "deterministic", care, "{organ: lung, cells: 1e9, age: 0 d, count: 1}");
        return Runs.run(text, 1, Mode.THINNED).get(0);
    }

    private static void shows(Outcome outcome, Cells expected) {
        List<ClinicRecord.Scan> scans = outcome.clinic().scans();
        assertThat(scans).hasSizeGreaterThan(6);
        for (ClinicRecord.Scan scan : scans) {
            double day = scan.look().day() - DIAGNOSIS;
            double mm = LesionSize.diameterMm(
                    day < 40 ? AT_FORTY * StrictMath.exp(RATE * (day - 40)) : expected.after(day - 40), DENSITY);
            assertThat(scan.look().findings().get(0).diameterMm())
                    .as("day " + day)
                    .isCloseTo(mm, within(1e-8 * mm));
            assertThat(scan.things().get(0).diameterMm()).isCloseTo(mm, within(1e-8 * mm));
        }
    }

    private interface Cells {
        double after(double days);
    }

    private static double half(double days, double life) {
        return StrictMath.exp(-StrictMath.log(2) * days / life);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d", "1 d"})
    @DisplayName("a pulse: what lives grows, what died is cleared with its half-life, and growth does not notice")
    void aPulse(String step) {
        String drug = "courses: {a: {cytotoxic: {from: diagnosis + 40 d, log-kill: 1}}}";
        Outcome seen = run(drug, "", step);
        shows(seen, t -> AT_FORTY * (0.1 * StrictMath.exp(RATE * t) + 0.9 * half(t, 30)));
        shows(run(drug, "clearance: 90 d", step), t -> AT_FORTY * (0.1 * StrictMath.exp(RATE * t) + 0.9 * half(t, 90)));
        Outcome atOnce = run(drug, "clearance: 0 d", step);
        shows(atOnce, t -> AT_FORTY * 0.1 * StrictMath.exp(RATE * t));
        assertThat(seen.lesions()).isEqualTo(atOnce.lesions());
    }

    /** The dead of a day are .05 N; with N shrinking at .04 a day, ∫ .05 N(u) 2^(−(t − u)/30) du in closed form. */
    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d"})
    @DisplayName("a drug that adds deaths all the time, and is given up: the dead of every day")
    void allTheTime(String step) {
        Outcome outcome =
                run("courses: {a: {immunotherapy: {from: diagnosis + 40 d, for: 100 d, kill: 0.05 /d}}}", "", step);
        double clears = StrictMath.log(2) / 30;
        shows(outcome, t -> {
            double on = Math.min(t, 100);
            double dead = 0.05 * (StrictMath.exp(-0.04 * on) - StrictMath.exp(-clears * on)) / (clears - 0.04);
            return AT_FORTY
                    * (StrictMath.exp(-0.04 * on + RATE * (t - on)) + dead * StrictMath.exp(-clears * (t - on)));
        });
    }

    /**
     * A metastasis of 1e3 cells grows by chance, at .006 a day under a drug that kills .004 of its cells a day, and has escaped at 1e4. With λ = ln 2/30 d what died since then and is still there
     * after s days of growth g is the part .004 (1 − e^(−(λ + g)s))/(λ + g) of what lives; what died before in the step of its escape would add up to .1, and
     * what died in the five days after it is .02. In 600 roots that part departs by .0008 at most, in standard deviations, and by .00003 on average: .0045 are more than five. Six patients, since
     * one may escape on a day from which on all dead were counted before that was mended: all six do with a probability of 2e-4.
     */
    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d"})
    @DisplayName("what died while a colony was small leaves nothing to be seen")
    void smallColonies(String step) {
        List<Outcome> seen = small("30 d", step);
        List<Outcome> living = small("0 d", step);
        for (int patient = 0; patient < seen.size(); patient++) {
            double escapes = seen.get(patient).metastases().get(0).escapedDay();
            showsDeadSince(escapes, shown(seen.get(patient)), shown(living.get(patient)));
        }
    }

    private static void showsDeadSince(
            double escapes, List<ClinicRecord.Scan> scans, List<ClinicRecord.Scan> ofLiving) {
        double clears = StrictMath.log(2) / 30;
        assertThat(scans.get(0).look().day()).isBetween(escapes, escapes + 20);
        assertThat(scans).hasSizeGreaterThan(5).hasSameSizeAs(ofLiving);
        for (int i = 0; i < scans.size(); i++) {
            double s = scans.get(i).look().day() - escapes;
            double mm = ofLiving.get(i).things().get(0).diameterMm();
            double growth = StrictMath.log(LesionSize.cells(mm, DENSITY) / 1e4) / s + clears;
            double dead = 0.004 * (1 - StrictMath.exp(-growth * s)) / growth;
            double both = StrictMath.pow(scans.get(i).things().get(0).diameterMm() / mm, 3);
            assertThat(both - 1).as("s = " + s).isCloseTo(dead, within(0.0045));
        }
    }

    private static List<Outcome> small(String clearance, String step) {
        String care = """
                courses: {a: {immunotherapy: {kill: 0.004 /d}}}
                clinic:
                  imaging: {ct: {modality: ct, every: 20 d, organs: [lung], detection: {lung: {median: 0.001 mm}}, bias: 0, noise: 0}}
                  clearance: %s
                """.formatted(clearance);
        String head = "horizon: 700 d\npopulation-cap: 1e15\nimmune: {escaped-at: 10000}\nstep: " + step;
        String text = SeenPatient.text(head, "stochastic", care, "{organ: lung, cells: 1e3}");
        return Runs.run(text, 6, Mode.THINNED);
    }

    private static List<ClinicRecord.Scan> shown(Outcome outcome) {
        return outcome.clinic().scans().stream()
                .filter(scan -> !scan.look().findings().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d"})
    @DisplayName("two cycles: the dead of the first clear on while those of the second come to them")
    void twoCycles(String step) {
        Outcome outcome = run(
                "courses: {a: {cytotoxic: {from: diagnosis + 40 d, cycles: 2, every: 30 d, log-kill: 1}}}", "", step);
        double second = 0.1 * StrictMath.exp(RATE * 30);
        shows(outcome, t -> {
            double living = (t < 30 ? 0.1 : 0.01) * StrictMath.exp(RATE * t);
            return AT_FORTY * (living + 0.9 * half(t, 30) + (t < 30 ? 0 : 0.9 * second * half(t - 30, 30)));
        });
    }

    @Test
    @DisplayName("what heat destroys is known for what it is and not shown: the rim alone")
    void ablated() {
        String size = "%.3f cells".formatted(AT_FORTY);
        Outcome outcome =
                run("interventions: [{ablate: {control: 0, leaves: 0.3, at-size: " + size + "}}]", "", "30 d");
        shows(outcome, t -> AT_FORTY * 0.3 * StrictMath.exp(RATE * t));
    }

    /** Of 2e9 cells e^(−.72) live through 2 Gy: by chance 1e-5 of them more or less, and a third of that of the diameter. */
    @Test
    @DisplayName("radiation: what it killed stays to be seen")
    void irradiated() {
        String size = "%.3f cells".formatted(AT_FORTY);
        String dose = "radiotherapy: {fractions: 1, dose: 2 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}";
        Outcome outcome = run("interventions: [{ablate: {" + dose + ", at-size: " + size + ", times: 1}}]", "", "30 d");
        double lives = StrictMath.exp(-0.72);
        for (ClinicRecord.Scan scan : outcome.clinic().scans()) {
            double t = scan.look().day() - DIAGNOSIS - 40;
            double cells =
                    t < 0 ? StrictMath.exp(RATE * t) : lives * StrictMath.exp(RATE * t) + (1 - lives) * half(t, 30);
            double mm = LesionSize.diameterMm(AT_FORTY * cells, DENSITY);
            assertThat(scan.things().get(0).diameterMm()).as("day " + t).isCloseTo(mm, within(1e-4 * mm));
        }
    }

    /** A pulse on day 40, an operation on day 65. */
    @Test
    @DisplayName("an operation takes the dead out with the lesion")
    void takenOut() {
        String care = "courses: {a: {cytotoxic: {from: diagnosis + 40 d, log-kill: 1}}}\n"
                + "interventions: [{resect: {lesions: visible, visible: 1 mm, at: diagnosis + 65 d, margins: {%s: 1}, regrowth: 1}}]";
        Outcome whole = run(care.formatted("R0"), "", "30 d");
        assertThat(whole.clinic().scans())
                .filteredOn(scan -> scan.look().day() > DIAGNOSIS + 65)
                .hasSizeGreaterThan(3)
                .allMatch(scan -> scan.look().findings().isEmpty());
        Outcome part = run(care.formatted("R2"), "", "30 d");
        shows(
                part,
                t -> AT_FORTY * 0.1 * StrictMath.exp(RATE * t) * (t < 25 ? 1 : 0.1)
                        + AT_FORTY * (t < 25 ? 0.9 * half(t, 30) : 0));
    }

    /** A pulse that no cell lives through: the lesion has ended, and is seen to shrink. */
    @Test
    @DisplayName("a lesion of which nothing lives is still seen")
    void nothingLives() {
        Outcome outcome = run("pulses: [{at: diagnosis + 40 d, survival: 0}]", "", "30 d");
        shows(outcome, t -> AT_FORTY * half(t, 30));
        assertThat(outcome.metastases().get(0).cells()).isZero();
    }

    /** Three tenths off the diameter are .343 of the volume of the baseline: reached at once by what lives, after some 65 d by all that is there. */
    @Test
    @DisplayName("response by RECIST comes later than the kill")
    void responseComesLater() {
        String drug = "courses: {a: {cytotoxic: {from: diagnosis + 40 d, log-kill: 2}}}";
        assertThat(firstResponse(run(drug, "clearance: 0 d", "30 d"))).isEqualTo(60);
        assertThat(firstResponse(run(drug, "", "30 d"))).isEqualTo(120);
    }

    private static double firstResponse(Outcome outcome) {
        return outcome.clinic().judgements().stream()
                .filter(judged -> judged.response() == Response.PARTIAL)
                .mapToDouble(Recist.Judgement::day)
                .map(day -> Math.rint(day - DIAGNOSIS))
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}

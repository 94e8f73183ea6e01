package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.Care;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.Patient;
import org.seedsoil.statistics.Figure;

/**
 * The reproduction number under courses that begin and end: of lesions founded on a given day, all that such a lesion founds up to an age. In
 * epidemics that is the cohort (or case) reproduction number (Wallinga and Teunis 2004, doi:10.1093/aje/kwh255). For a lesion the
 * calendar is its age but for that day, so that laws are constant in spans of age:
 *
 * <p>K<sub>ij</sub> = Σ<sub>spans</sub> σ<sub>i</sub> · ∫<sub>span</sub> π<sub>i→j</sub>(u) dE[Λ<sub>i</sub>(u)],
 *
 * <p>with σ and π of the laws of the span. A seed keeps the laws of the hour in which it is shed; a sleeper does not: that it wakes has
 * probability w(u) = p + (w(u₁) − p)·e<sup>−λ(u₁ − u)</sup> in a span that ends at u₁, with p and λ of the span, so that
 * the integral is one of e<sup>λu</sup> dE[Λ]. All of it is exact. What changes how colonies grow or are killed while small is refused.
 */
public final class TimedReproduction {
    private final List<LawSpan> spans;
    private final Network network;
    private final Patient patient;
    private final String founded;

    private TimedReproduction(Patient patient, List<LawSpan> spans, String founded) {
        this.patient = patient;
        this.spans = List.copyOf(spans);
        this.network = spans.get(0).network();
        this.founded = founded;
    }

    /**
     * Prepares lesions founded on a day.
     *
     * @param patient the patient, with all courses that hold
     * @param foundedDay day of the first division, counted from where the days of the courses count; may be before that
     * @return the model
     * @throws NotEstimableException if courses count from different events, kill at moments, or change how colonies grow
     */
    public static TimedReproduction of(Patient patient, double foundedDay) {
        Care care = patient.care();
        if (!care.pulses().isEmpty()) {
            throw new NotEstimableException(
                    "cycles that kill cells at a moment leave lesions of all sizes, the smallest of which"
                            + " may die out: their further growth is no common path behind a lag");
        }
        if (care.courses().stream().anyMatch(course -> course.tolerance().untilProgression())) {
            throw new NotEstimableException(
                    "a course ends when progression is seen, which hangs on all lesions of the patient");
        }
        List<DatedEffect> effects =
                care.effects().stream().filter(effect -> !effect.forLife()).toList();
        List<TimeOrigin> origins =
                effects.stream().map(DatedEffect::after).distinct().toList();
        if (origins.size() > 1) {
            throw new NotEstimableException("courses count their days from "
                    + origins.get(0).meaning() + " and from " + origins.get(1).meaning()
                    + ", between which time passes that differs from patient to patient");
        }
        TimeOrigin origin = origins.isEmpty() ? TimeOrigin.START : origins.get(0);
        return new TimedReproduction(patient, LawSpan.of(patient, effects, foundedDay), origin.day(foundedDay));
    }

    /**
     * Returns on which day the lesions are founded.
     *
     * @return such as "day 30.0 after the diagnosis"
     */
    public String founded() {
        return founded;
    }

    /**
     * Returns the names of the types.
     *
     * @return organs, and clones where there are several
     */
    public List<String> names() {
        return network.types().stream()
                .map(type -> type.name(network.disease()))
                .toList();
    }

    /**
     * Returns the ages at which laws change.
     *
     * @return days, increasing, each above 0
     */
    public List<Double> changesAt() {
        return spans.stream().skip(1).map(LawSpan::fromAge).toList();
    }

    /**
     * Returns the number.
     *
     * @param treatment what is done to each metastasis
     * @param horizonDays H, above 0, may be infinite
     * @return ρ(K) of lesions founded on that day
     */
    public Figure number(Ablation treatment, double horizonDays) {
        return Unbounded.orReason(Generation.radius(byFounders(treatment, horizonDays)), horizonDays);
    }

    /**
     * Returns the number before detection: every lesion is removed for certain as soon as it has a size.
     *
     * @param visible the size
     * @param horizonDays H
     * @return R_pre
     */
    public Figure preDetection(VisibleSize visible, double horizonDays) {
        return number(Ablation.atSize(visible), horizonDays);
    }

    /**
     * Returns how many lesions of each type a lesion founds that itself grew from one cell.
     *
     * @param treatment what is done to each metastasis
     * @param horizonDays H, above 0
     * @return rows are parents
     */
    public double[][] offspringOfOneCell(Ablation treatment, double horizonDays) {
        double[][] entries = byFounders(treatment, horizonDays);
        int most = most();
        int n = network.size();
        double[][] founds = new double[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                for (int k = 1; k <= most; k++) {
                    founds[from][to] += entries[from * most][to * most + k - 1];
                }
            }
        }
        return founds;
    }

    private int most() {
        int most = 1;
        for (int type = 0; type < network.size(); type++) {
            most = Math.max(most, network.mostFounders(type));
        }
        return most;
    }

    /** K over types and founders, row by row: index type · most + founders − 1. */
    private double[][] byFounders(Ablation treatment, double horizonDays) {
        if (!(horizonDays > 0)) {
            throw new IllegalArgumentException("the horizon is above 0 d, but is " + horizonDays);
        }
        Ablation all = ReproductionModel.withOracle(treatment, patient);
        int most = most();
        int n = network.size();
        double[][] entries = new double[n * most][n * most];
        List<Double> wakes = new ArrayList<>();
        for (int s = spans.size() - 1; s >= 0; s--) {
            LawSpan span = spans.get(s);
            wakes = span.wakesAtEnd(wakes);
            if (span.fromAge() < horizonDays) {
                new SpanOffspring(network, span, all, horizonDays, wakes).addTo(entries, most);
            }
            wakes = span.wakesAtBegin(wakes);
        }
        return entries;
    }

    static void refuseOtherGrowth(Disease one, Disease other) {
        for (int clone = 0; clone < one.clones().size(); clone++) {
            for (int organ = 0; organ < one.anatomy().size(); organ++) {
                var before = one.soil(clone, organ);
                var after = other.soil(clone, organ);
                if (!before.growth().equals(after.growth())) {
                    throw new NotEstimableException(
                            "a course that begins or ends changes births and deaths of cells, so that a"
                                    + " lesion's growth hangs on its size that day, and single paths are no longer one behind a lag");
                }
                if (before.surveillance() != after.surveillance()) {
                    throw new NotEstimableException(
                            "a course that begins or ends changes surveillance, so that whether a colony"
                                    + " escapes hangs on its size that day");
                }
            }
        }
    }
}

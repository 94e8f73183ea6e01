package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.Care;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.Oracle;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;
import org.seedsoil.statistics.Figure;

/**
 * Answers every question about the reproduction of metastases in one patient or disease. What does not depend on treatment is
 * worked out once, so a curve over coverage or delay costs little more than its first point:
 *
 * <pre>{@code
 * ReproductionModel model = ReproductionModel.of(patient);
 * Ablation treatment = Ablation.byScans(90, VisibleSize.ofDiameterMm(10), 0.9).withCoverage(0.8);
 * Reproduction all = model.under(treatment, patient.timeFrame().horizonDays());
 * Figure number = model.number(treatment.withCoverage(0.5), 4380);
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class ReproductionModel {
    private final Network network;
    private final @Nullable Patient patient;

    private ReproductionModel(Network network, @Nullable Patient patient) {
        this.network = network;
        this.patient = patient;
    }

    /**
     * Prepares the lesions that descend from a patient's primary and given lesions.
     *
     * @param patient the patient
     * @return the model
     * @throws NotEstimableException if clones mutate, or growth never becomes smooth
     */
    public static ReproductionModel of(Patient patient) {
        return of(patient, new ColonyLaws());
    }

    static ReproductionModel of(Patient patient, ColonyLaws laws) {
        Network network = Network.of(lifelong(patient), primaries(patient.primary()), given(patient.oracle()), laws);
        return new ReproductionModel(network, patient);
    }

    /**
     * Prepares all lesions that a disease can have, whatever their source.
     *
     * @param disease the tumour cells and the body
     * @return the model; it knows no primary
     * @throws NotEstimableException if clones mutate, or growth never becomes smooth
     */
    public static ReproductionModel of(Disease disease) {
        refuseFeedback(disease);
        return new ReproductionModel(Network.of(disease, List.of(), List.of(), new ColonyLaws()), null);
    }

    private static Disease lifelong(Patient patient) {
        if (!patient.care().clinic().policy().isEmpty()) {
            throw new NotEstimableException(
                    "a policy treats by what is seen of all lesions (care.clinic.policy), so that what one founds hangs on"
                            + " the others; seedsoil reproduction estimates it, between exact bounds");
        }
        Disease disease = patient.care()
                .lifelong(patient.disease())
                .orElseThrow(
                        () -> new NotEstimableException(
                                "systemic treatment changes the disease in time, and these figures hold for laws that stay;"
                                        + " ask for lesions founded on a day (--founded), or name the courses that hold (--course)"));
        refuseFeedback(disease);
        return disease;
    }

    /** A lesion's path then hangs on a system of equations that has no closed form, unless the lesion leaves its bone alone. */
    static void refuseFeedback(Disease disease) {
        BoneCycle bone = disease.bone();
        if (bone != null && bone.feedback() > 0 && bone.tumourFactor() > 0) {
            throw new NotEstimableException(
                    "bone speeds lesions up (bone.feedback), so that their growth is no law of their size alone;"
                            + " estimate it from histories instead");
        }
    }

    static List<LesionType> primaries(Primary primary) {
        return primary.organ() < 0
                ? List.of()
                : IntStream.range(0, primary.cells().size())
                        .filter(c -> primary.cells().get(c) > 0)
                        .mapToObj(c -> new LesionType(c, primary.organ()))
                        .toList();
    }

    static List<LesionType> given(Oracle oracle) {
        List<LesionType> given = new ArrayList<>();
        oracle.lesions().forEach(lesion -> given.add(new LesionType(lesion.cloneIndex(), lesion.organIndex())));
        oracle.dormant().forEach(group -> given.add(new LesionType(group.cloneIndex(), group.organIndex())));
        return given;
    }

    /**
     * Returns the types of lesions.
     *
     * @return organs and clones, in the order of every list by type
     */
    public List<LesionType> types() {
        return network.types();
    }

    /**
     * Returns the names of the types.
     *
     * @return in the same order
     */
    public List<String> names() {
        return network.types().stream()
                .map(type -> type.name(network.disease()))
                .toList();
    }

    /**
     * Returns the reproduction number alone: quick, for curves.
     *
     * @param treatment the treatment
     * @param horizonDays H, above 0, may be infinite
     * @return R_m
     * @throws IllegalArgumentException if H is not above 0, or the patient's oracle removes metastases, too
     */
    public Figure number(Ablation treatment, double horizonDays) {
        return number(generation(treatment, horizonDays));
    }

    /**
     * Returns the number that counts the offspring of each type up to an age of its own: what histories can be compared with that
     * followed some types for longer than others.
     *
     * @param treatment the treatment
     * @param reachDays ages by type, at least 0; what was never followed counts nothing
     * @return R_m over these ages
     */
    public Figure number(Ablation treatment, List<Double> reachDays) {
        int n = network.size();
        double[][] mixed = new double[n][n];
        for (double reach : new TreeSet<>(reachDays)) {
            if (reach > 0) {
                double[][] entries = generation(treatment, reach).detachments(0);
                for (int to = 0; to < n; to++) {
                    for (int from = 0; from < n && reachDays.get(to) == reach; from++) {
                        mixed[from][to] = entries[from][to];
                    }
                }
            }
        }
        return Unbounded.orReason(Generation.radius(mixed), Collections.max(reachDays));
    }

    /**
     * Returns the reproduction number on a scale that has a place for the infinite.
     *
     * @param treatment the treatment
     * @param horizonDays H, above 0, may be infinite
     * @return R_m, infinite where lesions found others faster than they are removed
     */
    public double radius(Ablation treatment, double horizonDays) {
        return unbounded(generation(treatment, horizonDays));
    }

    private static double unbounded(Generation generation) {
        double radius = generation.radius(0);
        return Unbounded.is(radius) ? Double.POSITIVE_INFINITY : radius;
    }

    double radiusBeforeDetection(Ablation treatment, double horizonDays) {
        return seen(treatment)
                .map(size -> unbounded(beforeDetection(size, horizonDays)))
                .orElse(Double.NaN);
    }

    /**
     * Returns what puts this patient into order with others.
     *
     * @param treatment the treatment
     * @param horizonDays H, above 0, may be infinite
     * @return R_m, R_pre, c* and Δ*, each NaN where theory has no answer
     */
    public IndividualNumbers individually(Ablation treatment, double horizonDays) {
        CriticalSearch search = new CriticalSearch(network, withOracle(treatment), horizonDays);
        return IndividualNumbers.of(this, treatment, horizonDays, search);
    }

    static Figure number(Generation generation) {
        return Unbounded.orReason(generation.radius(0), generation.horizonDays());
    }

    /**
     * Returns the next-generation matrix.
     *
     * @param treatment the treatment
     * @param horizonDays H, above 0, may be infinite
     * @return the matrix; empty if an entry is infinite or above 1e300
     */
    public Optional<NextGenerationMatrix> matrix(Ablation treatment, double horizonDays) {
        Generation generation = generation(treatment, horizonDays);
        return matrix(generation, FounderMix.of(generation));
    }

    Optional<NextGenerationMatrix> matrix(Generation generation, FounderMix mix) {
        int n = generation.size();
        double[][] entries = new double[n][n];
        for (int i = 0; i < n; i++) {
            int type = i;
            double intensity = generation.intensity(i);
            double shed = intensity > 0
                    ? intensity * mix.mean(i, k -> generation.births(type, k).mean())
                    : 0;
            for (int j = 0; j < n; j++) {
                double founds = founds(i, j);
                entries[i][j] = founds > 0 && shed > 0 ? shed * founds : 0;
            }
        }
        return Generation.hasInfinite(entries)
                ? Optional.empty()
                : Optional.of(NextGenerationMatrix.of(names(), entries));
    }

    private double founds(int from, int to) {
        double sum = 0;
        for (int k = 1; k <= network.mostFounders(to); k++) {
            sum += network.founds(from, to, k);
        }
        return sum;
    }

    /**
     * Answers everything.
     *
     * @param treatment the treatment
     * @param horizonDays H, above 0, may be infinite
     * @return all figures, each a number or the reason why there is none
     * @throws IllegalArgumentException if H is not above 0, or the patient's oracle removes metastases, too
     * @throws NotEstimableException if lesions are seen before their growth is smooth
     */
    public Reproduction under(Ablation treatment, double horizonDays) {
        Generation within = generation(treatment, horizonDays);
        return new ReproductionReport(this, network, Optional.ofNullable(patient), within).all();
    }

    Generation generation(Ablation treatment, double horizonDays) {
        if (!(horizonDays > 0)) {
            throw new IllegalArgumentException("the horizon is above 0 d, but is " + horizonDays);
        }
        return new Generation(network, withOracle(treatment), horizonDays);
    }

    /** The oracle of a patient stands in for a local treatment; both at once contradict each other. */
    private Ablation withOracle(Ablation treatment) {
        return patient == null ? treatment : withOracle(treatment, patient);
    }

    static Ablation withOracle(Ablation treatment, Patient patient) {
        Ablation oracle = OracleRule.of(patient.oracle(), false);
        if (!oracle.acts()) {
            return treatment;
        }
        if (treatment.acts()) {
            throw new IllegalArgumentException(
                    "both the oracle and the treatment remove metastases: leave one of them out");
        }
        return oracle;
    }

    /**
     * Returns the number before detection under the care of the patient: every lesion is removed for certain as soon as a scan can
     * see it, those of the treatment, else those of the patient's care, else from the size at which care finds metastases. At which
     * age or size the treatment ablates does not matter.
     *
     * @param treatment by whose scans lesions are seen, if it has any
     * @param horizonDays H, above 0, may be infinite
     * @return R_pre; absent where nothing says what can be seen
     */
    public Figure preDetection(Ablation treatment, double horizonDays) {
        return seen(treatment)
                .map(size -> preDetection(size, horizonDays))
                .orElseGet(() -> Figure.absent("neither the treatment nor the patient's care says what can be seen"));
    }

    private Optional<VisibleSize> seen(Ablation treatment) {
        Optional<Care> care = Optional.ofNullable(patient).map(Patient::care);
        return scanned(treatment)
                .or(() -> care.flatMap(known -> scanned(known.ablation().rule())))
                .or(() -> care.map(Care::detectionDiameterMm)
                        .filter(mm -> mm > 0 && mm < Double.POSITIVE_INFINITY)
                        .map(VisibleSize::ofDiameterMm));
    }

    private static Optional<VisibleSize> scanned(Ablation rule) {
        return rule.timing() instanceof AblationTiming.Scans scans ? Optional.of(scans.visible()) : Optional.empty();
    }

    /**
     * Returns the number before detection: every lesion is removed for certain as soon as it has a size.
     *
     * @param visible the size
     * @param horizonDays H
     * @return R_pre
     */
    public Figure preDetection(VisibleSize visible, double horizonDays) {
        return number(beforeDetection(visible, horizonDays));
    }

    private Generation beforeDetection(VisibleSize visible, double horizonDays) {
        return new Generation(network, Ablation.atSize(visible), horizonDays);
    }
}

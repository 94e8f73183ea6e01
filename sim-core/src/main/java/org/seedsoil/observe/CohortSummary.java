package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.Stage;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/** All that is kept of a cohort: one of each observer. */
public final class CohortSummary implements Mergeable<CohortSummary> {
    private final Parts parts = new Parts();
    private final List<Observer<?>> observers = new ArrayList<>();
    private final Scope scope;
    private final EndingCounts endings = observed(new EndingCounts());
    private final PatientNumbers numbers;
    private final LesionSizes lesionSizes = observed(new LesionSizes());
    private final Recurrence recurrence = observed(new Recurrence());
    private final BurdenCurve burden = observed(new BurdenCurve());
    private final Hidden hidden = observed(new Hidden());
    private final Occult occult = observed(new Occult());
    private final StageCounts stages;
    private final StageCounts nodeCategories;
    private final OrganCensus organs;
    private final OrganCensus sites;
    private final SeedAccount seeds;
    private final List<SurvivalCurve> curves = new ArrayList<>();

    /**
     * Opens an empty summary.
     *
     * @param scope what all patients share
     */
    public CohortSummary(Scope scope) {
        this.scope = scope;
        Anatomy anatomy = scope.anatomy();
        this.numbers = observed(new PatientNumbers(scope));
        this.stages = observed(new StageCounts(scope.stages(), Stage::group));
        this.nodeCategories = observed(new StageCounts(scope.nodeCategories(), Stage::nodes));
        this.organs = observed(new OrganCensus(Place.organs(anatomy)));
        this.sites = observed(new OrganCensus(Place.sites(anatomy)));
        this.seeds = observed(new SeedAccount(scope.clones().size(), anatomy.size()));
        for (Endpoint endpoint : Endpoint.values()) {
            for (Clock clock : Clock.values()) {
                curves.add(observed(new SurvivalCurve(endpoint, clock)));
            }
        }
    }

    /**
     * Opens an empty summary.
     *
     * @param reference the reference patient of the cohort: the names of organs and clones, the numbers that differ
     * @return the summary
     */
    public static CohortSummary of(Patient reference) {
        return new CohortSummary(Scope.of(reference));
    }

    private <O extends Observer<O>> O observed(O observer) {
        observers.add(observer);
        return parts.add(observer);
    }

    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     */
    public void accept(Outcome outcome) {
        Spread spread = Spread.of(outcome, scope.anatomy());
        observers.forEach(observer -> observer.accept(outcome, spread));
    }

    @Override
    public void combine(CohortSummary later) {
        parts.combine(later.parts);
    }

    @Override
    public void save(StateWriter to) {
        parts.save(to);
    }

    @Override
    public void load(StateReader from) {
        parts.load(from);
    }

    /**
     * Returns the number of patients.
     *
     * @return patients taken in
     */
    public long patients() {
        return endings.patients();
    }

    /**
     * Returns the body of every patient.
     *
     * @return organ names by index
     */
    public Anatomy anatomy() {
        return scope.anatomy();
    }

    /**
     * Returns what results are named after.
     *
     * @return what all patients share
     */
    public Scope scope() {
        return scope;
    }

    /**
     * Returns the clones of every patient.
     *
     * @return their names, by index
     */
    public List<String> clones() {
        return scope.clones();
    }

    /**
     * Returns how following ended.
     *
     * @return the counts
     */
    public EndingCounts endings() {
        return endings;
    }

    /**
     * Returns how a number differs between patients.
     *
     * @param number one of {@link PatientValues#numbers}
     * @return its distribution over the patients that have it
     */
    public Distribution distribution(PatientNumber number) {
        return distribution(number.key());
    }

    /**
     * Returns how a number differs between patients.
     *
     * @param key the key of one of {@link PatientValues#numbers}
     * @return its distribution over the patients that have it
     */
    public Distribution distribution(String key) {
        return numbers.of(key);
    }

    /**
     * Returns the fraction of patients whose primary was diagnosed.
     *
     * @return the estimate
     */
    public Estimate diagnosed() {
        return Estimate.proportion(distribution(PatientValues.DIAGNOSIS_DAY).patients(), patients());
    }

    /**
     * Returns how large metastases are.
     *
     * @return the distributions
     */
    public LesionSizes lesionSizes() {
        return lesionSizes;
    }

    /**
     * Returns when metastases were seen.
     *
     * @return the counts and intervals
     */
    public Recurrence recurrence() {
        return recurrence;
    }

    /**
     * Returns measures over time.
     *
     * @return the bands
     */
    public BurdenCurve burden() {
        return burden;
    }

    /**
     * Returns what is hidden behind what is seen at diagnosis.
     *
     * @return the counts
     */
    public Hidden hidden() {
        return hidden;
    }

    /**
     * Returns what is hidden behind what scans show.
     *
     * @return the counts
     */
    public Occult occult() {
        return occult;
    }

    /**
     * Returns the patients by stage group.
     *
     * @return counts and survival
     */
    public StageCounts stages() {
        return stages;
    }

    /**
     * Returns the patients by the category of their nodes.
     *
     * @return counts and survival
     */
    public StageCounts nodeCategories() {
        return nodeCategories;
    }

    /**
     * Returns where metastases are, organ by organ.
     *
     * @return the census; its places have the organs' indices
     */
    public OrganCensus organs() {
        return organs;
    }

    /**
     * Returns where metastases are, by sites as clinicians count them.
     *
     * @return the census
     */
    public OrganCensus sites() {
        return sites;
    }

    /**
     * Returns where the seeds went.
     *
     * @return the account
     */
    public SeedAccount seeds() {
        return seeds;
    }

    /**
     * Returns one survival curve.
     *
     * @param endpoint what is waited for
     * @param clock what time counts from
     * @return the curve
     */
    public SurvivalCurve curve(Endpoint endpoint, Clock clock) {
        return curves.get(endpoint.ordinal() * Clock.values().length + clock.ordinal());
    }
}

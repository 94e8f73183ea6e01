package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.outcome.Outcome;

/** All that is kept of a cohort: one of each observer. */
public final class CohortSummary {
    private final Anatomy anatomy;
    private final EndingCounts endings = new EndingCounts();
    private final LesionCounts lesionCounts = new LesionCounts();
    private final LesionSizes lesionSizes = new LesionSizes();
    private final AtDiagnosis atDiagnosis = new AtDiagnosis();
    private final Recurrence recurrence = new Recurrence();
    private final BurdenCurve burden = new BurdenCurve();
    private final OrganCensus organs;
    private final OrganCensus sites;
    private final SeedAccount seeds;
    private final List<SurvivalCurve> curves = new ArrayList<>();

    /**
     * Opens an empty summary.
     *
     * @param anatomy the body of every patient
     * @param clones number of clones
     */
    public CohortSummary(Anatomy anatomy, int clones) {
        this.anatomy = anatomy;
        this.organs = new OrganCensus(Place.organs(anatomy));
        this.sites = new OrganCensus(Place.sites(anatomy));
        this.seeds = new SeedAccount(clones, anatomy.size());
        for (Endpoint endpoint : Endpoint.values()) {
            for (Clock clock : Clock.values()) {
                curves.add(new SurvivalCurve(endpoint, clock));
            }
        }
    }

    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     */
    public void accept(Outcome outcome) {
        Spread spread = Spread.of(outcome, anatomy);
        endings.accept(outcome, spread);
        lesionCounts.accept(outcome, spread);
        lesionSizes.accept(outcome, spread);
        atDiagnosis.accept(outcome, spread);
        recurrence.accept(outcome, spread);
        burden.accept(outcome, spread);
        organs.accept(outcome, spread);
        sites.accept(outcome, spread);
        seeds.accept(outcome, spread);
        for (SurvivalCurve curve : curves) {
            curve.accept(outcome, spread);
        }
    }

    /**
     * Takes in all that another summary of the same cohort has seen.
     *
     * @param later the other, of patients that come after these; left as it is
     */
    public void combine(CohortSummary later) {
        endings.combine(later.endings);
        lesionCounts.combine(later.lesionCounts);
        lesionSizes.combine(later.lesionSizes);
        atDiagnosis.combine(later.atDiagnosis);
        recurrence.combine(later.recurrence);
        burden.combine(later.burden);
        organs.combine(later.organs);
        sites.combine(later.sites);
        seeds.combine(later.seeds);
        for (int i = 0; i < curves.size(); i++) {
            curves.get(i).combine(later.curves.get(i));
        }
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
        return anatomy;
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
     * Returns how many metastases patients have.
     *
     * @return the distributions
     */
    public LesionCounts lesionCounts() {
        return lesionCounts;
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
     * Returns what is known at diagnosis.
     *
     * @return the distributions
     */
    public AtDiagnosis atDiagnosis() {
        return atDiagnosis;
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

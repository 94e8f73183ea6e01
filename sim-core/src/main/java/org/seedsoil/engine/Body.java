package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;

/** The one mutable thing of a run: a patient's lesions, seeds on their way, and what clinicians know. */
final class Body {
    /** Keys name a step by its first moment, in millionths of a day, never by its number. */
    private static final double WORDS_PER_DAY = 1e6;

    final Patient patient;
    final RandomKey key;
    /** The disease in time. */
    final Epochs epochs;
    /** The laws of the first epoch: what no treatment changes is read off them. */
    final Laws laws;

    final Chronicle chronicle;
    final Settlements settlements = new Settlements();
    final SeedTally tally;
    final Sizes sizes;
    final Skeleton skeleton;
    final Visits visits;
    final List<LesionState> living = new ArrayList<>();
    final List<LesionState> remembered = new ArrayList<>();

    /** Days of the current step on which treatment made a lesion jump. */
    final List<Double> cutDays = new ArrayList<>();

    /** Cells below which a deposit is no metastasis that anybody could see. */
    final double leastMetastasis;

    final double diagnosisCells;
    final double symptomCells;
    final double detectionCells;
    /** Size from which the rule of ablation sees a lesion; infinite where it looks at none. */
    final double ablationCells;

    double diagnosisDay = Double.NaN;
    double primaryCellsAtDiagnosis = Double.NaN;
    /** Whether lesions have been read off at the diagnosis; those founded since had no cell then. */
    private boolean diagnosisNoted;
    /** What was done to the primary, in order of day. */
    final List<OperationRecord> operations = new ArrayList<>();
    /** What was done to metastases, in order of day. */
    final List<ExcisionRecord> excisions = new ArrayList<>();
    /** What was taken out with the primary, and what was said of it. */
    final Specimens specimens = new Specimens();
    /** When the patient dies of an operation. */
    final OperativeDeath operativeDeath = new OperativeDeath(this);
    /** When the first metastasis became manifest; NaN until then, and where no treatment waits for it. */
    double detectionDay = Double.NaN;
    /** What treatment has killed and imaging still sees. */
    final Debris debris;
    /** From where the days of courses count. */
    final CourseClock clock = new CourseClock(this);
    /** What drugs do to the patient. */
    final Toxicities toxicities;
    /** When the first course of drugs begins. */
    final FirstCourse firstCourse;

    /** Whoever waits for one seed, in a replay. */
    @Nullable
    Witness witness;

    private int lesions;
    private @Nullable Undrawn undrawn;

    Body(Patient patient, RandomKey key, Epochs epochs, Chronicle chronicle) {
        this.patient = patient;
        this.key = key;
        this.epochs = epochs;
        this.laws = epochs.laws(0);
        this.chronicle = chronicle;
        this.sizes = new Sizes(laws.lesions());
        this.tally = new SeedTally(laws.clones(), laws.organs());
        this.skeleton = new Skeleton(this);
        this.visits = new Visits(this);
        double density = patient.disease().cellsPerCm3();
        this.diagnosisCells = LesionSize.cells(patient.care().diagnosisDiameterMm(), density);
        this.leastMetastasis = leastMetastasis(laws);
        double least = leastMetastasis;
        this.symptomCells = Math.max(least, LesionSize.cells(patient.care().symptomDiameterMm(), density));
        this.detectionCells = Math.max(least, LesionSize.cells(patient.care().detectionDiameterMm(), density));
        this.firstCourse = new FirstCourse(this);
        this.toxicities = new Toxicities(this);
        this.debris = new Debris(this);
        this.ablationCells = patient.care()
                .ablation()
                .rule()
                .visible()
                .map(size -> size.cells(density))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * A colony that may die out is no metastasis before it has escaped. Scenarios with a smaller diameter are refused, but numbers that vary
     * may come to one in some patient.
     */
    private static double leastMetastasis(Laws laws) {
        for (int clone = 0; clone < laws.clones(); clone++) {
            for (int organ = 0; organ < laws.organs(); organ++) {
                if (!laws.lesions().growth(clone, organ).deterministic()) {
                    return laws.disease().escapedAt();
                }
            }
        }
        return 0;
    }

    boolean diagnosed() {
        return !Double.isNaN(diagnosisDay);
    }

    /** What names a day in keys. */
    static long word(double day) {
        return (long) Math.rint(day * WORDS_PER_DAY);
    }

    /** Adds a lesion that begins to grow. */
    LesionState found(Seedling origin, double day, double[] cells, boolean guarded) {
        return follow(new LesionState(lesions++, origin, day, cells, guarded), day);
    }

    /** Adds a colony under surveillance that was founded earlier and is followed from a day on. */
    LesionState thaw(Seedling origin, double foundedDay, double day, double[] cells) {
        return follow(new LesionState(lesions++, origin, foundedDay, cells, true), day);
    }

    private LesionState follow(LesionState lesion, double day) {
        lesion.follow(epochs.at(day));
        lesion.path.begin(day, lesion.cells);
        living.add(lesion);
        return lesion;
    }

    /** The cells whose volume an image shows of a lesion: those that live, and those that treatment has killed. */
    double shown(LesionState lesion, double day) {
        return sizes.total(lesion, day) + debris.at(lesion, day);
    }

    /** Treatment kills cells where they lie: images see their volume for a while, and blood their DNA. */
    void killed(LesionState lesion, double day, double cells) {
        debris.killed(lesion, day, cells);
        visits.bloodSamples().killed(day, cells);
    }

    /** Reads every lesion off at diagnosis, once the step that holds it is complete. */
    void noteDiagnosis() {
        if (diagnosed() && !diagnosisNoted) {
            diagnosisNoted = true;
            for (LesionState lesion : living) {
                boolean primary = lesion.primary();
                lesion.diagnose(primary ? primaryCellsAtDiagnosis : sizes.total(lesion, diagnosisDay));
            }
        }
    }

    /** Those that were not drawn when their laws changed, on a day; kept until another is asked for. */
    Undrawn undrawn(double day) {
        Undrawn known = undrawn;
        if (known == null || known.day() != day) {
            known = new Undrawn(epochs, day, laws.clones(), laws.organs());
            undrawn = known;
        }
        return known;
    }

    /** Takes lesions that have ended by a day out of the living, and counts what became of them. */
    void removeEnded(double day) {
        for (LesionState lesion : living) {
            if (lesion.endedBy(day)) {
                if (!lesion.origin.given()) {
                    Colony colony = lesion.removed() ? Colony.REMOVED : Colony.CLEARED;
                    tally.colony(colony, lesion.organ(), 1);
                }
                if (lesion.worthTelling(day)) {
                    remembered.add(lesion);
                }
            }
        }
        living.removeIf(lesion -> lesion.endedBy(day));
    }

    /** Whether more lesions than so many have escaped or are known to, those that are still to be founded among them. */
    boolean exceeds(double most) {
        if (living.size() + settlements.size() <= most) {
            return false;
        }
        long lesions = living.stream()
                .filter(lesion -> lesion.escaped() || lesion.promise() == Promise.SURVIVES)
                .count();
        for (Settlements.Settlement next : settlements.open()) {
            lesions += next.origin().promise() == Promise.SURVIVES ? 1 : 0;
        }
        return lesions > most;
    }

    /** Cells of all lesions at a moment of the current step, for passages of their sum: see {@link LesionState#drawnAt}. */
    double burdenAt(double day) {
        double sum = 0;
        for (LesionState lesion : living) {
            sum += lesion.drawnAt(day);
        }
        return sum;
    }
}

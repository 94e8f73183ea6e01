package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.care.Margin;
import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.DrugStart;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.outcome.Series;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** Made-up patients in a body of lung, liver, two bones and one node. */
final class CohortFixture {
    static final int LUNG = 0;
    static final int LIVER = 1;
    static final int BONE_AXIAL = 2;
    static final int BONE_APPENDICULAR = 3;
    static final int NODE = 4;
    static final int ORGANS = 5;
    static final double NEVER = Double.NaN;

    private CohortFixture() {}

    static Anatomy anatomy() {
        List<Organ> organs = List.of(
                organ("lung", false, Drainage.PULMONARY),
                organ("liver", false, Drainage.CAVAL),
                organ("bone-axial", false, Drainage.CAVAL),
                organ("bone-appendicular", false, Drainage.CAVAL),
                organ("sentinel", true, Drainage.CAVAL));
        List<List<Leg>> none = List.of(List.of(), List.of(), List.of(), List.of(), List.of());
        List<List<Integer>> nodes = List.of(List.of(), List.of(NODE), List.of(), List.of(), List.of());
        return Anatomy.of("toy", organs, none, nodes, Map.of(), 0.1, 5);
    }

    private static Organ organ(String name, boolean node, Drainage drainage) {
        return new Organ(name, node, 0.25, drainage, 0.9, Map.of(), 100, 0);
    }

    static LesionRecord primary(double diagnosisDay) {
        return new LesionRecord(
                0, -1, 1, 2, true, LIVER, 0, 1, NEVER, 0, false, 0, 100, diagnosisDay, NEVER, 1e9, 2e9, List.of(2e9));
    }

    static LesionRecord metastasis(int id, int parent, int organ, double foundedDay, double detectedDay) {
        double cellsAtDiagnosis = foundedDay < 1000 ? 5e4 : 0;
        return new LesionRecord(
                id,
                parent,
                3,
                id,
                false,
                organ,
                0,
                1,
                foundedDay - 1,
                foundedDay,
                false,
                foundedDay + 50,
                foundedDay + 200,
                detectedDay,
                NEVER,
                cellsAtDiagnosis,
                1e6,
                List.of(1e6));
    }

    /** A patient diagnosed on day 1000 and operated on on day 1030. */
    static Outcome patient(Ending ending, double endDay, LesionRecord... metastases) {
        return patient(0, ending, endDay, 1000, Margin.R0, metastases);
    }

    static Outcome undiagnosed(Ending ending, double endDay) {
        return patient(0, ending, endDay, NEVER, null);
    }

    static Outcome patient(
            long index,
            Ending ending,
            double endDay,
            double diagnosisDay,
            @Nullable Margin margin,
            LesionRecord... metastases) {
        List<LesionRecord> lesions = new ArrayList<>();
        lesions.add(primary(diagnosisDay));
        lesions.addAll(List.of(metastases));
        return new Outcome(
                index,
                60,
                1e8,
                ending,
                endDay,
                -1,
                diagnosisDay,
                Double.isNaN(diagnosisDay) ? NEVER : 1e9,
                margin == null ? List.of() : List.of(new OperationRecord(0, diagnosisDay + 30, margin, 1e9, 0)),
                NEVER,
                -1,
                lesions,
                List.of(),
                tally(10 + metastases.length, metastases.length),
                series(endDay),
                DrugStart.NONE,
                List.of());
    }

    /** Seeds that all died in the lung but for those that founded a colony in the liver. */
    static SeedTally tally(long shed, long founded) {
        SeedTally tally = new SeedTally(1, ORGANS);
        tally.destine(true, 0, Fate.STAYED, LIVER, 5);
        tally.expect(true, 0, Fate.STAYED, LIVER, 5.5);
        tally.destine(true, 0, Fate.DIED_IN_BED, LUNG, shed - founded);
        tally.expect(true, 0, Fate.DIED_IN_BED, LUNG, shed - founded + 0.25);
        tally.destine(true, 0, Fate.FOUNDED, LIVER, founded);
        tally.expect(true, 0, Fate.FOUNDED, LIVER, founded + 0.5);
        tally.colony(SeedCounts.Colony.GROWING, LIVER, founded);
        return tally;
    }

    static Series series(double endDay) {
        int points = (int) (endDay / 100) + 1;
        double[] days = new double[points];
        double[] primary = new double[points];
        double[] circulating = new double[points];
        for (int i = 0; i < points; i++) {
            days[i] = 100.0 * i;
            primary[i] = 1 + i;
            circulating[i] = 0.5 * i;
        }
        return new Series(days, primary, new double[points], new int[points], new int[points], circulating);
    }

    /** Patients of every kind, the same each time. */
    static List<Outcome> cohort(int patients) {
        List<Outcome> cohort = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            cohort.add(random(i, RandomKey.root(7).child(i).stream()));
        }
        return cohort;
    }

    private static Outcome random(int index, RandomStream draws) {
        Ending ending = Ending.values()[draws.nextInt(Ending.values().length)];
        double diagnosisDay = draws.nextInt(5) == 0 ? NEVER : 500 + 1000 * draws.nextDouble();
        double endDay = 1600 + 2000 * draws.nextDouble();
        int lesions = draws.nextInt(6);
        LesionRecord[] metastases = new LesionRecord[lesions];
        for (int m = 0; m < lesions; m++) {
            double founded = 1500 * draws.nextDouble();
            double detected = draws.nextBoolean() ? founded + 0.9 * (endDay - founded) * draws.nextDouble() : NEVER;
            metastases[m] = metastasis(m + 1, draws.nextInt(m + 1), draws.nextInt(ORGANS), founded, detected);
        }
        Margin margin = Double.isNaN(diagnosisDay) ? null : Margin.values()[draws.nextInt(3)];
        return patient(index, ending, endDay, diagnosisDay, margin, metastases);
    }
}

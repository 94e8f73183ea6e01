package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Ablation of metastases by a rule that looks at each of them alone.
 *
 * <p>Draws: for each lesion its coverage and its lot, the same whenever they are asked for; for each meeting, by its day, detection
 * and control; for each deposit below "field", the lesion treated and the day, whether it lies around that.
 */
final class Ablations implements LocalTreatment {
    private final Body body;
    private final Ablation rule;
    private final boolean fromDiagnosis;
    private final AblationDays days;
    private final double detection;
    /** The organs that it is done in; null: all. */
    private final @Nullable BitSet organs;

    private final List<Field> fields = new ArrayList<>();
    private boolean opened;

    /** What is treated around a lesion, on a day. */
    private record Field(LesionState around, double day) {}

    Ablations(Body body) {
        AblationPolicy policy = body.patient.care().ablation();
        this.body = body;
        this.rule = policy.rule();
        this.fromDiagnosis = policy.fromDiagnosis();
        this.days = AblationDays.of(rule, body.ablationCells);
        this.organs = organs(rule.manner().organs(), body.patient.disease().anatomy());
        this.detection = rule.timing() instanceof AblationTiming.Scans scans ? scans.detection() : 1;
    }

    private static @Nullable BitSet organs(List<String> names, Anatomy anatomy) {
        if (names.isEmpty()) {
            return null;
        }
        BitSet organs = new BitSet();
        names.forEach(name -> organs.set(anatomy.indexOf(name)));
        return organs;
    }

    @Override
    public double next(LesionState lesion) {
        return Math.min(own(lesion), field(lesion));
    }

    /** The day on which a deposit that nobody sees lies in the field of another lesion; infinite for none in this step. */
    private double field(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (Field field : fields) {
            boolean lies = field.day() < first
                    && !lesion.primary()
                    && lesion.id != field.around().id
                    && lesion.existsAt(field.day())
                    && lesion.drawnAt(field.day()) < body.ablationCells
                    && lies(field, lesion.organ(), lesion.key());
            first = lies ? field.day() : first;
        }
        return first;
    }

    private boolean lies(Field field, int organ, RandomKey key) {
        LesionState around = field.around();
        return organ == around.organ()
                && key.child("field").child(around.id).child(Body.word(field.day())).stream()
                                .nextOpen()
                        < rule.manner().margin();
    }

    /** Says whether a field killed a sleeping group, between its falling asleep and its waking. */
    boolean killsSleepers(int organ, RandomKey key, double asleepDay, double turnDay) {
        for (Field field : fields) {
            if (field.day() >= asleepDay && field.day() < turnDay && lies(field, organ, key)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether a field may kill sleeping groups of an organ. */
    boolean mayKillSleepers(int organ) {
        return rule.manner().margin() > 0 && rule.coverage() > 0 && reaches(organ);
    }

    /** Whether a field was opened since this was last asked: then other lesions may lie in it. */
    boolean opened() {
        boolean since = opened;
        opened = false;
        return since;
    }

    private boolean reaches(int organ) {
        return organs == null || organs.get(organ);
    }

    private double own(LesionState lesion) {
        double since = fromDiagnosis ? body.diagnosisDay : 0;
        boolean never = lesion.primary() || rule.coverage() == 0 || Double.isNaN(since);
        if (never || !reaches(lesion.organ()) || lesion.treatments() >= rule.times()) {
            return Double.POSITIVE_INFINITY;
        }
        double day = days.next(lesion, () -> lot(lesion), since);
        return day < Double.POSITIVE_INFINITY && covers(lesion)
                ? Math.max(lesion.path.start(), day)
                : Double.POSITIVE_INFINITY;
    }

    /** Whether the rule applies to this lesion, ever. */
    private boolean covers(LesionState lesion) {
        return key(lesion).stream().nextOpen() < rule.coverage();
    }

    private static double lot(LesionState lesion) {
        RandomStream random = key(lesion).stream();
        random.nextOpen(); // its coverage
        return random.nextOpen();
    }

    private static RandomKey key(LesionState lesion) {
        return lesion.key().child("ablation");
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        return field(lesion) == day ? Residue.removed() : treat(lesion, day, cells);
    }

    private Residue treat(LesionState lesion, double day, double[] cells) {
        AblationHistory history = lesion.ablation();
        history.meet(day);
        RandomStream random = key(lesion).child(Body.word(day)).stream();
        boolean found = random.nextOpen() < detection && seen(lesion, day);
        if (!found) {
            return Residue.missed();
        }
        Residue residue = random.nextOpen() < control(cells) ? Residue.removed() : remnant(lesion, cells, random);
        history.attempt(lesion.id, day, residue.kind() == Residue.Kind.REMOVED);
        if (rule.manner().margin() > 0) {
            fields.add(new Field(lesion, day));
            opened = true;
        }
        return residue;
    }

    private double control(double[] cells) {
        double density = body.patient.disease().cellsPerCm3();
        return rule.manner().bySize()
                ? rule.control(LesionSize.diameterMm(Residue.sum(cells), density))
                : rule.control();
    }

    /** What is left where the lesion was not removed at once: each cell lives on, or dies, independently of the others. */
    private Residue remnant(LesionState lesion, double[] cells, RandomStream random) {
        if (!rule.leavesPart()) {
            return Residue.untouched();
        }
        double survival = rule.remnant().survival();
        double[] left = new double[cells.length];
        for (int c = 0; c < left.length; c++) {
            double n = cells[c];
            left[c] = body.laws.lesions().growth(c, lesion.organ()).deterministic()
                    ? n * survival // where growth knows no chance, neither does death
                    : Binomial.sample(n, survival, random);
        }
        return Residue.of(left, Residue.Given.NOTHING);
    }

    /** A lesion that was visible may have shrunk by the next scan; what is treated for its size has it by definition. */
    private boolean seen(LesionState lesion, double day) {
        return !(rule.timing() instanceof AblationTiming.Scans) || body.sizes.total(lesion, day) >= body.ablationCells;
    }
}

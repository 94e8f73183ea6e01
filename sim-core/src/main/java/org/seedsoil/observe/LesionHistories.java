package org.seedsoil.observe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * The lives of lesions and what they founded, patient by patient: what {@link ReproductionEstimate} is made from. Ages count from the
 * first division of a lesion; a founding counts at its parent's age when the seed was shed. Mutable while it is filled; one owner.
 *
 * <p>Only lesions that escape are individuals. One whose fate was open when following ended counts with the probability that it would
 * have escaped; {@link #add} leaves out what was too late to tell instead.
 */
public final class LesionHistories {
    private final int types;
    private int patients;
    private int lives;
    private int[] lifeType = new int[1024];
    private int[] lifePatient = new int[1024];
    private double[] lifeDays = new double[1024];
    private double[] lifeWeight = new double[1024];
    private boolean[] lifeEnded = new boolean[1024];
    private int foundings;
    private int[] parentType = new int[1024];
    private int[] childType = new int[1024];
    private int[] foundingPatient = new int[1024];
    private double[] parentAge = new double[1024];
    private double[] foundingWeight = new double[1024];
    private double[] foundingDay = new double[1024];

    /**
     * Opens empty histories.
     *
     * @param types number of types, told apart by their index
     */
    public LesionHistories(int types) {
        if (types < 1) {
            throw new IllegalArgumentException("there is at least one type of lesion, not " + types);
        }
        this.types = types;
    }

    /** Begins the next patient. Patients without lesions count, too. */
    public void beginPatient() {
        patients++;
    }

    /**
     * Adds a lesion of the current patient.
     *
     * @param type its type
     * @param days how long it was followed from its first division on
     * @param ended whether it was removed or died out then; else it was still there when following ended
     * @param weight probability that it escapes: 1 if it has
     */
    public void live(int type, double days, boolean ended, double weight) {
        if (patients == 0) {
            throw new IllegalStateException("no patient has begun");
        }
        check("the time followed", days);
        check("the weight", weight);
        if (lives == lifeType.length) {
            int size = 2 * lives;
            lifeType = Arrays.copyOf(lifeType, size);
            lifePatient = Arrays.copyOf(lifePatient, size);
            lifeDays = Arrays.copyOf(lifeDays, size);
            lifeWeight = Arrays.copyOf(lifeWeight, size);
            lifeEnded = Arrays.copyOf(lifeEnded, size);
        }
        lifeType[lives] = type;
        lifePatient[lives] = patients - 1;
        lifeDays[lives] = days;
        lifeWeight[lives] = weight;
        lifeEnded[lives] = ended;
        lives++;
    }

    /**
     * Adds a founding of the current patient.
     *
     * @param parent type of the lesion that shed the seed
     * @param child type of the lesion founded
     * @param age age of the parent then, in days
     * @param weight probability that the founded lesion escapes: 1 if it has
     * @param day when the seed was shed, in days from the start of the patient
     */
    public void found(int parent, int child, double age, double weight, double day) {
        if (patients == 0) {
            throw new IllegalStateException("no patient has begun");
        }
        check("the parent's age", age);
        check("the weight", weight);
        check("the day", day);
        if (foundings == parentType.length) {
            int size = 2 * foundings;
            parentType = Arrays.copyOf(parentType, size);
            childType = Arrays.copyOf(childType, size);
            foundingPatient = Arrays.copyOf(foundingPatient, size);
            parentAge = Arrays.copyOf(parentAge, size);
            foundingWeight = Arrays.copyOf(foundingWeight, size);
            foundingDay = Arrays.copyOf(foundingDay, size);
        }
        parentType[foundings] = parent;
        childType[foundings] = child;
        foundingPatient[foundings] = patients - 1;
        parentAge[foundings] = age;
        foundingWeight[foundings] = weight;
        foundingDay[foundings] = day;
        foundings++;
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is at least 0 and finite, but is " + value);
        }
    }

    /**
     * Adds a patient. Lesions are followed, and what they shed counts, until the days that seeds need to settle before the end.
     * Foundings of the primary are not a metastasis' and do not count.
     *
     * @param outcome what became of the patient
     * @param typeOf type of a lesion, or below 0 for one that has none
     * @param settling how long seeds take to show what becomes of them
     */
    public void add(Outcome outcome, ToIntFunction<LesionRecord> typeOf, Settling settling) {
        beginPatient();
        double end = outcome.endDay() - settling.escapeDays() - settling.wakeDays();
        Map<Integer, LesionRecord> individuals = new LinkedHashMap<>();
        for (LesionRecord lesion : outcome.lesions()) {
            boolean escaped = !Double.isNaN(lesion.escapedDay());
            if (!lesion.primary() && escaped && lesion.foundedDay() <= end && typeOf.applyAsInt(lesion) >= 0) {
                individuals.put(lesion.id(), lesion);
                boolean ended = lesion.endedDay() <= end;
                double last = ended ? lesion.endedDay() : end;
                live(typeOf.applyAsInt(lesion), last - lesion.foundedDay(), ended, 1);
            }
        }
        for (LesionRecord child : outcome.lesions()) {
            LesionRecord parent = individuals.get(child.parent());
            double weight = parent != null && child.shedDay() <= end ? settling.weight(child, outcome.endDay()) : 0;
            if (parent != null && weight > 0 && typeOf.applyAsInt(child) >= 0) {
                double age = Math.max(0, child.shedDay() - parent.foundedDay());
                found(typeOf.applyAsInt(parent), typeOf.applyAsInt(child), age, weight, child.shedDay());
            }
        }
    }

    /**
     * Returns how much is kept, in the measure by which it is bounded.
     *
     * @return lesions and foundings of all patients
     */
    long size() {
        return lives + (long) foundings;
    }

    /**
     * Adds the patients of others behind these, whole and in their order, for as long as less than a number of lesions and foundings is
     * kept.
     *
     * @param later the others, left as they are
     * @param most lesions and foundings from which on no patient is added
     */
    void append(LesionHistories later, long most) {
        int life = 0;
        int founding = 0;
        for (int patient = 0; patient < later.patients && size() < most; patient++) {
            beginPatient();
            for (; life < later.lives && later.lifePatient[life] == patient; life++) {
                live(later.lifeType[life], later.lifeDays[life], later.lifeEnded[life], later.lifeWeight[life]);
            }
            for (; founding < later.foundings && later.foundingPatient[founding] == patient; founding++) {
                found(
                        later.parentType[founding],
                        later.childType[founding],
                        later.parentAge[founding],
                        later.foundingWeight[founding],
                        later.foundingDay[founding]);
            }
        }
    }

    void save(StateWriter to) {
        to.put(patients);
        to.put(lives);
        for (int i = 0; i < lives; i++) {
            to.put(lifePatient[i]);
            to.put(lifeType[i]);
            to.put(lifeEnded[i] ? 1 : 0);
            to.put(lifeDays[i]);
            to.put(lifeWeight[i]);
        }
        to.put(foundings);
        for (int i = 0; i < foundings; i++) {
            to.put(foundingPatient[i]);
            to.put(parentType[i]);
            to.put(childType[i]);
            to.put(parentAge[i]);
            to.put(foundingWeight[i]);
            to.put(foundingDay[i]);
        }
    }

    /** Reads what {@link #save} wrote into histories of nobody. */
    void load(StateReader from) {
        int all = from.nextSize();
        patients = all;
        for (int left = from.nextSize(); left > 0; left--) {
            patients = from.nextSize() + 1;
            int type = from.nextSize();
            boolean ended = from.next() == 1;
            live(type, from.nextDouble(), ended, from.nextDouble());
        }
        for (int left = from.nextSize(); left > 0; left--) {
            patients = from.nextSize() + 1;
            int parent = from.nextSize();
            int child = from.nextSize();
            found(parent, child, from.nextDouble(), from.nextDouble(), from.nextDouble());
        }
        patients = all;
    }

    /**
     * Returns the number of types.
     *
     * @return types
     */
    public int types() {
        return types;
    }

    /**
     * Returns the number of patients begun.
     *
     * @return patients
     */
    public int patients() {
        return patients;
    }

    /**
     * Returns the number of lesions.
     *
     * @return lesions of all patients
     */
    public int lives() {
        return lives;
    }

    /**
     * Returns the number of foundings.
     *
     * @return foundings by lesions of all patients
     */
    public int foundings() {
        return foundings;
    }

    int lifeType(int i) {
        return lifeType[i];
    }

    int lifePatient(int i) {
        return lifePatient[i];
    }

    double lifeWeight(int i) {
        return lifeWeight[i];
    }

    double lifeDays(int i) {
        return lifeDays[i];
    }

    boolean lifeEnded(int i) {
        return lifeEnded[i];
    }

    int[] livesByAge() {
        return AgeOrder.of(lifeDays, lives);
    }

    int[] foundingsByAge() {
        return AgeOrder.of(parentAge, foundings);
    }

    int parentType(int i) {
        return parentType[i];
    }

    int childType(int i) {
        return childType[i];
    }

    int foundingPatient(int i) {
        return foundingPatient[i];
    }

    double parentAge(int i) {
        return parentAge[i];
    }

    double foundingWeight(int i) {
        return foundingWeight[i];
    }

    double foundingDay(int i) {
        return foundingDay[i];
    }
}

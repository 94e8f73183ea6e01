package org.seedsoil.care;

import java.util.Optional;

/**
 * Which metastases are ablated, when, and how often that succeeds. A rule for each lesion by itself: it looks at no other
 * lesion. Ablation removes the whole lesion or leaves a remnant of it, by default the lesion as it was.
 *
 * @param coverage fraction of lesions to which the rule applies, in [0, 1], chosen once per lesion
 * @param control probability that one ablation removes the lesion (tumour control probability), in [0, 1], anew each time
 * @param remnant what it leaves when it does not; radiotherapy always comes with a control of 0, for what it controls follows from cells
 * @param timing when a covered lesion is ablated
 * @param manner where, how control follows the diameter, how often, and what lies around a lesion
 */
public record Ablation(double coverage, double control, Remnant remnant, AblationTiming timing, Manner manner) {
    /** Nothing is ablated. */
    public static final Ablation NONE = new Ablation(0, 1, new AblationTiming.Never());

    /** Checks the probabilities, and that they do not contradict the timing. */
    public Ablation {
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage is from 0 to 1, but is " + coverage);
        }
        if (timing instanceof AblationTiming.Never && coverage > 0) {
            throw new IllegalArgumentException("coverage is " + coverage
                    + " but nothing says when lesions are ablated: give an age, a size, a rate or scans");
        }
        LocalAblation.check(control, remnant);
    }

    /**
     * Describes ablation in the plain manner.
     *
     * @param coverage fraction of lesions to which the rule applies
     * @param control probability that one ablation removes the lesion
     * @param remnant what it leaves when it does not
     * @param timing when
     */
    public Ablation(double coverage, double control, Remnant remnant, AblationTiming timing) {
        this(coverage, control, remnant, timing, Manner.PLAIN);
    }

    /**
     * Describes ablation that leaves a lesion as it was when it fails.
     *
     * @param coverage fraction of lesions to which the rule applies
     * @param control probability that one ablation removes the lesion
     * @param timing when
     */
    public Ablation(double coverage, double control, AblationTiming timing) {
        this(coverage, control, Remnant.UNTOUCHED, timing);
    }

    /**
     * Ablates every metastasis, always with success.
     *
     * @param timing when
     * @return the rule
     */
    public static Ablation of(AblationTiming timing) {
        return new Ablation(timing instanceof AblationTiming.Never ? 0 : 1, 1, timing);
    }

    /**
     * Ablates at an age.
     *
     * @param days age of the lesion
     * @return the rule, with coverage and control 1
     */
    public static Ablation atAge(double days) {
        return of(new AblationTiming.AtAge(days));
    }

    /**
     * Ablates at a size.
     *
     * @param visible the size
     * @return the rule, with coverage and control 1
     */
    public static Ablation atSize(VisibleSize visible) {
        return of(new AblationTiming.AtSize(visible));
    }

    /**
     * Ablates after an exponential time.
     *
     * @param perDay its rate
     * @return the rule, with coverage and control 1
     */
    public static Ablation atRate(double perDay) {
        return of(new AblationTiming.AtRate(perDay));
    }

    /**
     * Ablates what scans find.
     *
     * @param everyDays days between scans
     * @param visible size from which a scan can find a lesion
     * @param detection probability that it does
     * @return the rule, with random phase, coverage and control 1
     */
    public static Ablation byScans(double everyDays, VisibleSize visible, double detection) {
        return of(new AblationTiming.Scans(everyDays, ScanPhase.RANDOM, visible, detection));
    }

    /**
     * Swaps the coverage.
     *
     * @param fraction the new one
     * @return a changed copy
     */
    public Ablation withCoverage(double fraction) {
        return new Ablation(fraction, control, remnant, timing, manner);
    }

    /**
     * Swaps the control probability.
     *
     * @param probability the new one
     * @return a changed copy
     */
    public Ablation withControl(double probability) {
        return new Ablation(coverage, probability, remnant, timing, manner);
    }

    /**
     * Swaps the timing.
     *
     * @param when the new one
     * @return a changed copy
     */
    public Ablation withTiming(AblationTiming when) {
        return new Ablation(coverage, control, remnant, when, manner);
    }

    /**
     * Returns what is done each time.
     *
     * @return one ablation
     */
    public LocalAblation each() {
        return new LocalAblation(control, remnant, manner);
    }

    /**
     * Returns the probability that an ablation removes a lesion of some diameter.
     *
     * @param diameterMm its diameter, in mm
     * @return a probability
     */
    public double control(double diameterMm) {
        return each().control(diameterMm);
    }

    /**
     * Returns how often one lesion is treated at most.
     *
     * @return once where nothing else is said, at every scan that finds it where there are scans; irradiated tissue has no second dose
     */
    public int times() {
        if (remnant instanceof Radiotherapy) {
            return 1;
        }
        if (manner.times() > 0) {
            return manner.times();
        }
        return timing instanceof AblationTiming.Scans ? Integer.MAX_VALUE : 1;
    }

    /**
     * Swaps the manner.
     *
     * @param other the new one
     * @return a changed copy
     */
    public Ablation withManner(Manner other) {
        return new Ablation(coverage, control, remnant, timing, other);
    }

    /**
     * Says whether any lesion is ever changed.
     *
     * @return false if coverage is 0, or control is and lesions stay as they were
     */
    public boolean acts() {
        return coverage > 0 && (control > 0 || leavesPart());
    }

    /**
     * Says whether ablation that does not remove a lesion kills a part of it.
     *
     * @return false if the lesion stays as it was
     */
    public boolean leavesPart() {
        return remnant.survival() < 1;
    }

    /**
     * Returns the size from which lesions are seen.
     *
     * @return empty where the rule does not look at sizes
     */
    public Optional<VisibleSize> visible() {
        if (timing instanceof AblationTiming.AtSize size) {
            return Optional.of(size.visible());
        }
        return timing instanceof AblationTiming.Scans scans ? Optional.of(scans.visible()) : Optional.empty();
    }
}

package org.seedsoil.reproduction;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.quantity.Dimension;

/** What of a treatment can be varied along a curve. */
public enum Knob {
    /** Fraction of metastases treated. */
    COVERAGE("coverage", "fraction of metastases treated", Dimension.FRACTION) {
        @Override
        Ablation turned(Ablation treatment, double value) {
            return timed(treatment).withCoverage(value);
        }
    },
    /** Probability that an ablation succeeds. */
    CONTROL("control", "probability that an ablation succeeds", Dimension.FRACTION) {
        @Override
        Ablation turned(Ablation treatment, double value) {
            return timed(treatment).withControl(value);
        }
    },
    /** Age at ablation. */
    DELAY("delay", "age at ablation, days", Dimension.TIME) {
        @Override
        Ablation turned(Ablation treatment, double value) {
            return treatment.withTiming(new AblationTiming.AtAge(value));
        }
    },
    /** Interval between scans. */
    SCAN_EVERY("scan-every", "days between scans", Dimension.TIME) {
        @Override
        Ablation turned(Ablation treatment, double value) {
            AblationTiming.Scans scans = scans(treatment);
            return scanned(
                    treatment, new AblationTiming.Scans(value, scans.phase(), scans.visible(), scans.detection()));
        }
    },
    /** Diameter from which a lesion is seen. */
    VISIBLE("visible", "diameter from which a metastasis is seen, mm", Dimension.LENGTH) {
        @Override
        Ablation turned(Ablation treatment, double value) {
            VisibleSize size = VisibleSize.ofDiameterMm(value);
            if (treatment.timing() instanceof AblationTiming.Scans scans) {
                return scanned(
                        treatment, new AblationTiming.Scans(scans.everyDays(), scans.phase(), size, scans.detection()));
            }
            return treatment.withTiming(new AblationTiming.AtSize(size));
        }
    },
    /** Probability that a scan finds a lesion. */
    DETECTION("detection", "probability that a scan finds a metastasis", Dimension.FRACTION) {
        @Override
        Ablation turned(Ablation treatment, double value) {
            AblationTiming.Scans scans = scans(treatment);
            return scanned(
                    treatment, new AblationTiming.Scans(scans.everyDays(), scans.phase(), scans.visible(), value));
        }
    };

    private final String word;
    private final String label;
    private final Dimension dimension;

    Knob(String word, String label, Dimension dimension) {
        this.word = word;
        this.label = label;
        this.dimension = dimension;
    }

    /**
     * Changes one number of a treatment.
     *
     * @param treatment the treatment
     * @param value the number, in the canonical unit
     * @return the treatment with it
     * @throws VariedException if the treatment has no such number, or the value makes no sense
     */
    public Ablation turn(Ablation treatment, double value) {
        try {
            return turned(treatment, value);
        } catch (IllegalArgumentException e) {
            throw new VariedException(this, VariedException.Lack.NOTHING, String.valueOf(e.getMessage()));
        }
    }

    abstract Ablation turned(Ablation treatment, double value);

    /**
     * Returns its name.
     *
     * @return lower case, with hyphens
     */
    public String word() {
        return word;
    }

    /**
     * Returns what it is, with its unit.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Returns what it measures.
     *
     * @return its dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * Returns the greatest value that makes sense.
     *
     * @return 1 for a fraction, else infinite
     */
    public double most() {
        return dimension == Dimension.FRACTION ? 1 : Double.POSITIVE_INFINITY;
    }

    /** Rules that it is part of; none where it goes with any rule. */
    private List<Timing> timings() {
        return switch (this) {
            case COVERAGE, CONTROL -> List.of();
            case DELAY -> List.of(Timing.AT_AGE);
            case VISIBLE -> List.of(Timing.SCANS, Timing.AT_SIZE);
            case SCAN_EVERY, DETECTION -> List.of(Timing.SCANS);
        };
    }

    /**
     * Says whether turning it leaves a rule in force.
     *
     * @param timing when metastases are ablated
     * @return false where it would put another rule in its place
     */
    public boolean agreesWith(Timing timing) {
        return timings().isEmpty() || timings().contains(timing);
    }

    /**
     * Says whether both belong to one rule, so that neither undoes the other.
     *
     * @param other another number
     * @return true if both can be varied at once
     */
    public boolean agreesWith(Knob other) {
        return timings().isEmpty()
                || other.timings().isEmpty()
                || timings().stream().anyMatch(other::agreesWith);
    }

    /**
     * Returns the names of all.
     *
     * @return in their order
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(Knob::word).toList();
    }

    Ablation timed(Ablation treatment) {
        if (treatment.timing() instanceof AblationTiming.Never) {
            throw new VariedException(this, VariedException.Lack.RULE, "nothing says when metastases are ablated");
        }
        return treatment;
    }

    AblationTiming.Scans scans(Ablation treatment) {
        if (treatment.timing() instanceof AblationTiming.Scans scans) {
            return scans;
        }
        throw new VariedException(this, VariedException.Lack.SCANS, "there are no scans");
    }

    private static Ablation scanned(Ablation treatment, AblationTiming.Scans scans) {
        return treatment.withTiming(scans);
    }
}

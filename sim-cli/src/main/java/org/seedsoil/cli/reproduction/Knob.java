package org.seedsoil.cli.reproduction;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.SystemicEffect;
import org.seedsoil.care.Treatment;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.quantity.Dimension;

/** What of a treatment can be varied along a curve. */
enum Knob {
    /** Fraction of metastases treated. */
    COVERAGE("coverage", "fraction of metastases treated", Dimension.FRACTION) {
        @Override
        Treatment turn(Treatment treatment, double value) {
            return treatment.with(timed(treatment).withCoverage(value));
        }
    },
    /** Probability that an ablation succeeds. */
    CONTROL("control", "probability that an ablation succeeds", Dimension.FRACTION) {
        @Override
        Treatment turn(Treatment treatment, double value) {
            return treatment.with(timed(treatment).withControl(value));
        }
    },
    /** Age at ablation. */
    DELAY("delay", "age at ablation, days", Dimension.TIME) {
        @Override
        Treatment turn(Treatment treatment, double value) {
            return treatment.with(treatment.ablation().withTiming(new AblationTiming.AtAge(value)));
        }
    },
    /** Interval between scans. */
    SCAN_EVERY("scan-every", "days between scans", Dimension.TIME) {
        @Override
        Treatment turn(Treatment treatment, double value) {
            AblationTiming.Scans scans = scans(treatment);
            return scanned(
                    treatment, new AblationTiming.Scans(value, scans.phase(), scans.visible(), scans.detection()));
        }
    },
    /** Diameter from which a lesion is seen. */
    VISIBLE("visible", "diameter from which a metastasis is seen, mm", Dimension.LENGTH) {
        @Override
        Treatment turn(Treatment treatment, double value) {
            VisibleSize size = VisibleSize.ofDiameterMm(value);
            if (treatment.ablation().timing() instanceof AblationTiming.Scans scans) {
                return scanned(
                        treatment, new AblationTiming.Scans(scans.everyDays(), scans.phase(), size, scans.detection()));
            }
            return treatment.with(treatment.ablation().withTiming(new AblationTiming.AtSize(size)));
        }
    },
    /** Probability that a scan finds a lesion. */
    DETECTION("detection", "probability that a scan finds a metastasis", Dimension.FRACTION) {
        @Override
        Treatment turn(Treatment treatment, double value) {
            AblationTiming.Scans scans = scans(treatment);
            return scanned(
                    treatment, new AblationTiming.Scans(scans.everyDays(), scans.phase(), scans.visible(), value));
        }
    },
    /** Systemic factor on shedding. */
    SHEDDING("shedding", "factor on shedding", Dimension.FRACTION) {
        @Override
        double most() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        Treatment turn(Treatment treatment, double value) {
            SystemicEffect effect = treatment.systemic();
            return treatment.with(new SystemicEffect(value, effect.survival(), effect.establishment()));
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

    /** Returns the treatment with one number changed. */
    abstract Treatment turn(Treatment treatment, double value);

    String word() {
        return word;
    }

    String label() {
        return label;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Greatest value that makes sense. */
    double most() {
        return dimension == Dimension.FRACTION ? 1 : Double.POSITIVE_INFINITY;
    }

    /** Options whose rule it belongs to; none where it goes with any rule. */
    private List<String> timings() {
        return switch (this) {
            case COVERAGE, CONTROL, SHEDDING -> List.of();
            case DELAY -> List.of("--at-age");
            case VISIBLE -> List.of("--scan-every", "--at-size");
            case SCAN_EVERY, DETECTION -> List.of("--scan-every");
        };
    }

    /** Says whether turning it leaves in force what an option says about when metastases are ablated. */
    boolean agreesWith(String timing) {
        return timings().isEmpty() || timings().contains(timing);
    }

    /** Says whether both belong to one rule, so that neither undoes the other. */
    boolean agreesWith(Knob other) {
        return timings().isEmpty()
                || other.timings().isEmpty()
                || timings().stream().anyMatch(other::agreesWith);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Knob::word).toList();
    }

    private static Ablation timed(Treatment treatment) {
        if (treatment.ablation().timing() instanceof AblationTiming.Never) {
            throw new IllegalArgumentException(
                    "nothing says when metastases are ablated; give one of --at-age, --at-size, --rate and --scan-every");
        }
        return treatment.ablation();
    }

    private static AblationTiming.Scans scans(Treatment treatment) {
        if (treatment.ablation().timing() instanceof AblationTiming.Scans scans) {
            return scans;
        }
        throw new IllegalArgumentException("there are no scans; give --scan-every or --vary scan-every");
    }

    private static Treatment scanned(Treatment treatment, AblationTiming.Scans scans) {
        return treatment.with(treatment.ablation().withTiming(scans));
    }
}

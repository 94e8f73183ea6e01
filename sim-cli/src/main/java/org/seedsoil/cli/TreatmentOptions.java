package org.seedsoil.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.SystemicEffect;
import org.seedsoil.care.Treatment;
import org.seedsoil.care.VisibleSize;
import picocli.CommandLine.Option;

/** How metastases are treated, written as changes of a treatment to begin with. */
final class TreatmentOptions {
    @Option(
            names = "--at-age",
            paramLabel = "TIME",
            order = 10,
            converter = Measured.Age.class,
            description = "ablate a metastasis at this age, such as '2 y'")
    private @Nullable Double age;

    @Option(
            names = "--at-size",
            paramLabel = "SIZE",
            order = 11,
            converter = Measured.Size.class,
            description = "ablate it when it reaches a size, such as '10 mm' or 1e9 cells")
    private @Nullable VisibleSize size;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            order = 12,
            converter = Measured.Rate.class,
            description = "ablate it after an exponential time: '0.5 /y'")
    private @Nullable Double rate;

    @Option(
            names = "--scan-every",
            paramLabel = "TIME",
            order = 13,
            converter = Measured.Duration.class,
            description = "ablate what scans find, such as '3 mo'")
    private @Nullable Double scanEvery;

    @Option(
            names = "--visible",
            paramLabel = "SIZE",
            order = 14,
            converter = Measured.Size.class,
            description = "size from which a scan can find it (default: the scenario's care.detection)")
    private @Nullable VisibleSize visible;

    @Option(
            names = "--detection",
            paramLabel = "P",
            order = 15,
            converter = Measured.Fraction.class,
            description = "probability that a scan finds what it can (default: 1)")
    private @Nullable Double detection;

    @Option(
            names = "--first-scan",
            paramLabel = "TIME",
            order = 16,
            converter = Measured.Age.class,
            description = "age of every metastasis at the first scan (default: random, as by a calendar)")
    private @Nullable Double firstScan;

    @Option(
            names = "--coverage",
            paramLabel = "C",
            order = 17,
            converter = Measured.Fraction.class,
            description = "fraction of metastases that are treated at all (default: 1)")
    private @Nullable Double coverage;

    @Option(
            names = "--control",
            paramLabel = "P",
            order = 18,
            converter = Measured.Fraction.class,
            description = "probability that an ablation succeeds (default: 1)")
    private @Nullable Double control;

    @Option(
            names = "--shedding",
            paramLabel = "F",
            order = 20,
            converter = Measured.Factor.class,
            description = "systemic treatment: factor on shedding (default: 1)")
    private @Nullable Double shedding;

    @Option(
            names = "--survival",
            paramLabel = "F",
            order = 21,
            converter = Measured.Factor.class,
            description = "factor on the survival of seeds (default: 1)")
    private @Nullable Double survival;

    @Option(
            names = "--establishment",
            paramLabel = "F",
            order = 22,
            converter = Measured.Factor.class,
            description = "factor on the establishment of colonies (default: 1)")
    private @Nullable Double establishment;

    /**
     * Changes a treatment.
     *
     * @param base what the scenario does
     * @param seen size from which the scenario's care finds lesions, or null
     */
    Treatment over(Treatment base, @Nullable VisibleSize seen) {
        requireOneTiming();
        AblationTiming timing = timing(base.ablation().timing(), seen);
        boolean treats = !(timing instanceof AblationTiming.Never);
        if (!treats && (coverage != null || control != null)) {
            throw new Refusal(
                    Exit.USAGE,
                    (coverage != null ? "--coverage" : "--control")
                            + ": nothing says when metastases are ablated; give one of --at-age, --at-size, --rate and"
                            + " --scan-every");
        }
        boolean before = base.ablation().acts();
        double covered = coverage != null ? coverage : before ? base.ablation().coverage() : 1;
        double controlled = control != null ? control : base.ablation().control();
        Ablation rule = treats ? new Ablation(covered, controlled, timing) : Ablation.NONE;
        SystemicEffect systemic = base.systemic();
        return new Treatment(
                rule,
                new SystemicEffect(
                        or(shedding, systemic.shedding()),
                        or(survival, systemic.survival()),
                        or(establishment, systemic.establishment())));
    }

    private static double or(@Nullable Double given, double other) {
        return given == null ? other : given;
    }

    /** Options that say when metastases are ablated; at most one makes sense. */
    List<String> timings() {
        List<String> given = new ArrayList<>();
        add(given, "--at-age", age);
        add(given, "--at-size", size);
        add(given, "--rate", rate);
        add(given, "--scan-every", scanEvery);
        return given;
    }

    private void requireOneTiming() {
        List<String> given = timings();
        if (given.size() > 1) {
            throw new Refusal(
                    Exit.USAGE,
                    String.join(" and ", given) + " contradict each other; a metastasis is ablated by one rule");
        }
    }

    private static void add(List<String> names, String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }

    private AblationTiming timing(AblationTiming base, @Nullable VisibleSize seen) {
        if (scanEvery != null || base instanceof AblationTiming.Scans && age == null && size == null && rate == null) {
            return scans(base instanceof AblationTiming.Scans scans ? scans : null, seen);
        }
        requireNoScans();
        if (age != null) {
            return new AblationTiming.AtAge(age);
        }
        if (size != null) {
            return new AblationTiming.AtSize(size);
        }
        return rate != null ? new AblationTiming.AtRate(rate) : base;
    }

    private void requireNoScans() {
        List<String> given = new ArrayList<>();
        add(given, "--visible", visible);
        add(given, "--detection", detection);
        add(given, "--first-scan", firstScan);
        if (!given.isEmpty()) {
            throw new Refusal(Exit.USAGE, given.get(0) + " concerns scans; give --scan-every, too");
        }
    }

    private AblationTiming scans(AblationTiming.@Nullable Scans base, @Nullable VisibleSize seen) {
        VisibleSize from = visible != null ? visible : base != null ? base.visible() : seen;
        if (from == null) {
            throw new Refusal(
                    Exit.USAGE, "--scan-every needs --visible=SIZE: the scenario does not say what a scan can see");
        }
        double every = scanEvery != null ? scanEvery : base == null ? 0 : base.everyDays();
        double found = detection != null ? detection : base == null ? 1 : base.detection();
        ScanPhase phase =
                firstScan != null ? ScanPhase.fixed(firstScan) : base == null ? ScanPhase.RANDOM : base.phase();
        return new AblationTiming.Scans(every, phase, from, found);
    }
}

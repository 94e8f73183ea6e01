package org.seedsoil.cli.reproduction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.Manner;
import org.seedsoil.care.Remnant;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.reproduction.Knob;
import org.seedsoil.reproduction.Timing;
import org.seedsoil.reproduction.Varied;
import picocli.CommandLine.Option;

/** How metastases are treated, written as changes of a treatment to begin with. */
final class TreatmentOptions {
    /** The options that say when metastases are ablated. */
    static final String TIMINGS = "--at-age, --at-size, --rate and --scan-every";

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

    /** When a metastasis is ablated, as far as options or what is varied say. */
    private record When(
            @Nullable Double age,
            @Nullable VisibleSize size,
            @Nullable Double rate,
            @Nullable Double scanEvery,
            @Nullable VisibleSize visible) {
        /** What is varied says it, too; options go first. */
        When or(Varied varied, boolean scans) {
            return switch (varied.knob()) {
                case DELAY -> new When(varied.to(), size, rate, scanEvery, visible);
                case SCAN_EVERY -> new When(age, size, rate, varied.to(), visible);
                case VISIBLE -> {
                    VisibleSize largest = VisibleSize.ofDiameterMm(varied.to());
                    yield scans
                            ? new When(age, size, rate, scanEvery, largest)
                            : new When(age, largest, rate, scanEvery, visible);
                }
                case COVERAGE, CONTROL, DETECTION -> this;
            };
        }

        boolean says() {
            return age != null || size != null || rate != null || scanEvery != null;
        }
    }

    private When given() {
        return new When(age, size, rate, scanEvery, visible);
    }

    /** What is varied, scans before their visible size. */
    private When varied(List<Varied> varied, AblationTiming base) {
        boolean scans = scanEvery != null
                || varied.stream().anyMatch(one -> one.knob() == Knob.SCAN_EVERY)
                || !given().says() && base instanceof AblationTiming.Scans;
        When when = given();
        for (Varied one : varied) {
            when = when.or(one, scans);
        }
        return when;
    }

    /**
     * Changes a treatment. Where only what is varied says when metastases are ablated, options about ablation concern the curve, and the
     * treatment keeps its own rule.
     *
     * @param base what the scenario does
     * @param seen size from which the scenario's care finds lesions, or null
     * @param varied numbers along a curve or plane
     */
    Ablation over(Ablation base, @Nullable VisibleSize seen, List<Varied> varied) {
        boolean curveOnly = !given().says() && varied(varied, base.timing()).says();
        return curveOnly ? base : over(base, seen, given());
    }

    /**
     * Changes a treatment to that of a curve or plane: what is varied says when metastases are ablated, too.
     *
     * @param base what the scenario does
     * @param seen size from which the scenario's care finds lesions, or null
     * @param varied numbers along it
     */
    Ablation along(Ablation base, @Nullable VisibleSize seen, List<Varied> varied) {
        return over(base, seen, varied(varied, base.timing()));
    }

    private Ablation over(Ablation base, @Nullable VisibleSize seen, When when) {
        requireOneTiming();
        AblationTiming timing = timing(base.timing(), seen, when);
        boolean treats = !(timing instanceof AblationTiming.Never);
        if (!treats && (coverage != null || control != null)) {
            throw new Refusal(
                    Exit.USAGE,
                    (coverage != null ? "--coverage" : "--control")
                            + ": nothing says when metastases are ablated; give one of " + TIMINGS);
        }
        boolean before = base.acts();
        double covered = coverage != null ? coverage : before ? base.coverage() : 1;
        double controlled = control != null ? control : before ? base.control() : 1;
        Remnant remnant = control == null && before ? base.remnant() : Remnant.UNTOUCHED;
        Manner manner = before && !when.says() ? base.manner() : Manner.PLAIN;
        return treats ? new Ablation(covered, controlled, remnant, timing, manner) : Ablation.NONE;
    }

    /** What options say of when metastases are ablated; at most one makes sense. */
    List<Timing> timings() {
        List<Timing> given = new ArrayList<>();
        add(given, Timing.AT_AGE, age);
        add(given, Timing.AT_SIZE, size);
        add(given, Timing.AT_RATE, rate);
        add(given, Timing.SCANS, scanEvery);
        return given;
    }

    private void requireOneTiming() {
        List<String> given =
                timings().stream().map(timing -> "--" + timing.word()).toList();
        if (given.size() > 1) {
            throw new Refusal(
                    Exit.USAGE,
                    String.join(" and ", given) + " contradict each other; a metastasis is ablated by one rule");
        }
    }

    private static <T> void add(List<T> names, T name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }

    private AblationTiming timing(AblationTiming base, @Nullable VisibleSize seen, When when) {
        if (when.scanEvery() != null || base instanceof AblationTiming.Scans && !when.says()) {
            return scans(base instanceof AblationTiming.Scans scans ? scans : null, seen, when);
        }
        requireNoScans();
        Double atAge = when.age();
        VisibleSize atSize = when.size();
        Double perDay = when.rate();
        if (atAge != null) {
            return new AblationTiming.AtAge(atAge);
        }
        if (atSize != null) {
            return new AblationTiming.AtSize(atSize);
        }
        return perDay != null ? new AblationTiming.AtRate(perDay) : base;
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

    private AblationTiming scans(AblationTiming.@Nullable Scans base, @Nullable VisibleSize seen, When when) {
        VisibleSize asked = when.visible();
        VisibleSize from = asked != null ? asked : base != null ? base.visible() : seen;
        if (from == null) {
            throw new Refusal(
                    Exit.USAGE, "--scan-every needs --visible=SIZE: the scenario does not say what a scan can see");
        }
        Double days = when.scanEvery();
        double every = days != null ? days : base == null ? 0 : base.everyDays();
        double found = detection != null ? detection : base == null ? 1 : base.detection();
        ScanPhase phase =
                firstScan != null ? ScanPhase.fixed(firstScan) : base == null ? ScanPhase.RANDOM : base.phase();
        return new AblationTiming.Scans(every, phase, from, found);
    }
}

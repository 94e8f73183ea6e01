package org.seedsoil.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.Trial;

/**
 * What a bare effect for half a year from the diagnosis on costs in each preset of a human cancer, and what is given in the scenarios that ship with a course or
 * a local treatment: the processor time of a thread for the same patients without and with it, one after the other, patient by patient.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar org.seedsoil.benchmarks.TreatmentCost 200</pre>
 *
 * <p>Arguments: how many patients; then, if any, the presets, or {@code care} for the scenarios with a course. As many patients, at most 60, are run before to warm up. A line tells milliseconds a patient
 * without and with the effect, their ratio, and the interval of 95 % of it by bootstrap over patients: a few patients have most of the metastases, and under an effect others, so that the ratio of 60 patients is mostly luck. Then how many
 * metastases were ever followed, as a ratio; and microseconds for each of them without and with. A treatment
 * that lets six times as many metastases live cannot be had for twice the time: then the time for each is what is compared.
 */
public final class TreatmentCost {
    private static final List<String> PRESETS = List.of(
            "breast-ductal",
            "breast-er-positive",
            "breast-lobular",
            "colorectal-liver",
            "colorectal-textbook",
            "kidney-lung",
            "lung-adenocarcinoma",
            "pancreas",
            "prostate-bone",
            "sarcoma-lung");
    private static final List<String> EFFECTS =
            List.of("birth: 0.5", "death: 2", "surveillance: 2", "surveillance: 0.5", "shedding: 0.5");
    /** What is taken out of each scenario, to have it without. */
    private static final List<Given> CARE = List.of(
            new Given("adjuvant-chemo-colon", "fluorouracil", "care.courses={}"),
            new Given("adjuvant-endocrine", "tamoxifen", "care.courses={}"),
            new Given(
                    "immunotherapy-melanoma",
                    "checkpoints",
                    "care.courses={}",
                    "care.clinic.policy=[]",
                    "care.clinic.response.baseline=calendar"),
            new Given("bone-agent", "denosumab", "care.courses={}"),
            new Given("sbrt-liver", "radiotherapy"),
            new Given("cxcr4-blockade", "blocker", "care.courses={}"));

    /** Arms and trial, which speak of the course, stand at the end. */
    private static final String TRIAL = "(?s)\\narms:.*";

    private static final String ABLATE = "    - ablate:(\\R {6,}.*)+";
    /** What differs between patients in it. */
    private static final String VARIED = "\\R +care\\.interventions\\.1\\.ablate.*";

    private static final String ROW = "%-22s %-17s %8s %8s %7s %14s %7s %8s %8s%n";
    private static final int MOST_WARM = 60;
    private static final int RESAMPLED = 2000;
    private static final double OUTSIDE = 0.025;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Engine engine = Engine.open(Mode.THINNED, 1);

    private TreatmentCost() {}

    /**
     * A scenario with care.
     *
     * @param scenario its name
     * @param what is given
     * @param without settings that take it away; ablation is cut out of the text
     */
    private record Given(String scenario, String what, List<String> without) {
        Given(String scenario, String what, String... without) {
            this(scenario, what, List.of(without));
        }

        Side side(boolean given, long patients) {
            String text = BundledScenarios.text(scenario).replaceFirst(TRIAL, "\n");
            String less = without.isEmpty() ? text.replaceFirst(ABLATE, "").replaceFirst(VARIED, "") : text;
            return new Side(new Trial(
                    ScenarioReader.parse(given ? text : less, scenario + ".yaml", given ? List.of() : without),
                    patients,
                    1,
                    Mode.THINNED));
        }
    }

    /** One side of the comparison. */
    private static final class Side {
        private final Trial trial;
        /** By patient. */
        private final long[] spent;

        private long nanos;
        private long metastases;

        Side(Trial trial) {
            this.trial = trial;
            this.spent = new long[(int) trial.patients()];
        }

        void patient(Engine engine, long index) {
            long begin = THREADS.getCurrentThreadCpuTime();
            Outcome outcome = engine.run(trial.patient(index), trial.key(index), EventSink.NONE);
            spent[(int) index] = THREADS.getCurrentThreadCpuTime() - begin;
            nanos += spent[(int) index];
            metastases += outcome.metastases().size();
        }

        void forget() {
            nanos = 0;
            metastases = 0;
        }

        double milliseconds(int patients) {
            return nanos / NANOS_PER_MILLI / patients;
        }

        /** For each metastasis that was ever followed, all that a patient costs. */
        double microsecondsEach() {
            return nanos / NANOS_PER_MICRO / metastases;
        }
    }

    /**
     * Measures.
     *
     * @param args how many patients, and presets
     */
    public static void main(String[] args) {
        int patients = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        List<String> presets = args.length > 1 ? List.of(args).subList(1, args.length) : PRESETS;
        EFFECTS.forEach(effect -> new TreatmentCost().measure(PRESETS.get(0), effect, patients)); // the compiler's turn
        System.out.printf(
                ROW, "ms a patient; us each", "", "without", "with", "ratio", "95 %", "metast.", "without", "with");
        if (presets.equals(List.of("care"))) {
            for (Given given : CARE) {
                System.out.print(new TreatmentCost()
                        .measure(
                                given.scenario(),
                                given.what(),
                                given.side(false, patients),
                                given.side(true, patients),
                                patients));
            }
            return;
        }
        for (String preset : presets) {
            for (String effect : EFFECTS) {
                System.out.print(new TreatmentCost().measure(preset, effect, patients));
            }
        }
    }

    private static Side open(String preset, String effects, long patients) {
        return new Side(new Trial(
                ScenarioReader.parse(
                        BundledScenarios.text(preset), preset + ".yaml", List.of("care.effects=" + effects)),
                patients,
                1,
                Mode.THINNED));
    }

    private String measure(String preset, String effect, int patients) {
        Side without = open(preset, "[]", patients);
        Side with = open(preset, "[{from: diagnosis, until: diagnosis + 182 d, " + effect + "}]", patients);
        return measure(preset, effect, without, with, patients);
    }

    private String measure(String preset, String effect, Side without, Side with, int patients) {
        run(without, with, Math.min(MOST_WARM, patients));
        without.forget();
        with.forget();
        run(without, with, patients);
        double ratio = (double) with.nanos / without.nanos;
        double lesions = (double) with.metastases / without.metastases;
        return String.format(
                Locale.ROOT,
                ROW,
                preset,
                effect,
                number(without.milliseconds(patients)),
                number(with.milliseconds(patients)),
                number(ratio),
                interval(without, with, patients),
                number(lesions),
                whole(without.microsecondsEach()),
                whole(with.microsecondsEach()));
    }

    private static String interval(Side without, Side with, int patients) {
        SplittableRandom random = new SplittableRandom(1);
        double[] ratios = new double[RESAMPLED];
        for (int i = 0; i < RESAMPLED; i++) {
            long first = 0;
            long second = 0;
            for (int k = 0; k < patients; k++) {
                int patient = random.nextInt(patients);
                first += without.spent[patient];
                second += with.spent[patient];
            }
            ratios[i] = (double) second / first;
        }
        Arrays.sort(ratios);
        int outside = (int) (OUTSIDE * RESAMPLED);
        return number(ratios[outside]) + "–" + number(ratios[RESAMPLED - 1 - outside]);
    }

    private void run(Side without, Side with, int patients) {
        for (long i = 0; i < patients; i++) {
            boolean even = i % 2 == 0;
            (even ? without : with).patient(engine, i);
            (even ? with : without).patient(engine, i);
        }
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

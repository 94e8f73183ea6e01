package org.seedsoil.io.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.disease.Target;
import org.seedsoil.random.RandomStream;

/** A scenario text with one to three effects and up to three pulses, at days and of sizes drawn at random. */
final class RandomTreatment {
    private static final double HORIZON = 60;
    private final RandomStream random;
    private final String disease;

    private RandomTreatment(RandomStream random, String disease) {
        this.random = random;
        this.disease = disease;
    }

    /** Adds a treatment to a text of {@link RandomDisease}; its numbers come from a stream of their own. */
    static String add(String disease, RandomStream random) {
        RandomTreatment treatment = new RandomTreatment(random, disease);
        return disease.replace(
                "care: {", "care: {effects: " + treatment.effects() + ", pulses: " + treatment.pulses() + ", ");
    }

    private boolean often(double probability) {
        return random.nextOpen() < probability;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextOpen();
    }

    private List<String> effects() {
        List<String> effects = new ArrayList<>();
        for (int n = (int) between(1, 4); n > 0; n--) {
            effects.add(effect());
        }
        return effects;
    }

    /** A third of them count from the diagnosis, which the diseases have. */
    private String event() {
        return often(0.33) ? "diagnosis + " : "";
    }

    private String effect() {
        double from = often(0.2) ? 0 : between(0, 0.7 * HORIZON);
        double until = often(0.3) ? Double.NaN : from + between(3, HORIZON);
        boolean colonies = often(0.6);
        String where = colonies && often(0.5) ? ", organs: [liver, lung, axillary-sentinel]" : "";
        String who = colonies && often(0.3) ? ", clones: [main]" : "";
        String event = event();
        String end = Double.isNaN(until) ? "" : ", until: %s%.2f d".formatted(event, until);
        StringBuilder text = new StringBuilder("{from: %s%.2f d%s%s%s".formatted(event, from, end, where, who));
        int named = 0;
        while (named == 0) {
            for (Target target : Target.values()) {
                boolean there = target != Target.BONE_COUPLING; // nobody follows bone in these diseases
                if (there && (target.reach() == Target.Reach.COLONY) == colonies && often(0.35) && isOn(target)) {
                    text.append(", ").append(target.key()).append(": ").append(value(target));
                    named++;
                }
            }
            if (!colonies && often(0.5)) {
                text.append(", block: {CXCR4: 0.8}");
                named++;
            }
        }
        return text.append('}').toString();
    }

    private boolean isOn(Target target) {
        return target.stage() == null || !disease.contains(target.stage().name().toLowerCase(Locale.ROOT) + ": off");
    }

    private String value(Target target) {
        return switch (target.kind()) {
            case FACTOR -> "%.3f".formatted(often(0.1) ? 0 : between(0.2, 2.5));
            case PART -> "%.3f".formatted(between(0, 1));
            case RATE -> "%.3f /d".formatted(between(0, 0.1));
        };
    }

    private List<String> pulses() {
        List<String> pulses = new ArrayList<>();
        if (often(0.4)) {
            boolean several = often(0.5);
            pulses.add("{at: %s%.2f d, survival: %.3f%s}"
                    .formatted(
                            event(), between(10, HORIZON), between(0.1, 0.9), several ? ", times: 3, every: 9 d" : ""));
        }
        return pulses;
    }
}

package org.seedsoil.io.verification;

import java.util.Locale;
import org.seedsoil.random.RandomStream;

/**
 * Draws diseases that differ in everything the cascade and growth have, small enough to walk every seed: which stages are on,
 * one clone or two with mutation, every growth law, stochastic or not, clusters, nodes, dormancy, surveillance, secondary
 * seeding, an operation with nodes, ablation by every timing, an oracle, deaths.
 */
final class RandomDisease {
    private static final String[] ORGANS = {"breast", "colon", "prostate", "ovary", "kidney"};
    private static final String[] STAGES = {
        "detachment",
        "membrane",
        "intravasation",
        "lymph",
        "circulation",
        "arrest",
        "extravasation",
        "soil",
        "dormancy",
        "immune",
        "secondary"
    };

    private final RandomStream random;

    private RandomDisease(RandomStream random) {
        this.random = random;
    }

    static String write(RandomStream random) {
        return new RandomDisease(random).text();
    }

    private boolean often(double probability) {
        return random.nextOpen() < probability;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextOpen();
    }

    private double log(double low, double high) {
        return low * StrictMath.pow(high / low, random.nextOpen());
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4g", x);
    }

    private String text() {
        boolean two = often(0.4);
        boolean ablates = often(0.5);
        return """
                seedsoil: 1
                name: random
                title: A random disease
                horizon: %s d
                anatomy: adult
                population-cap: 1e6
                step: %s
                primary: {organ: %s, cells: %s, establishes: on}
                stages: {%s}
                circulation: {shear: %s /d, nk: %s /d, size-protection: 1, size-holding: 0.5, shield: 0.5}
                immune: {surveillance: %s /d, escaped-at: %d}
                clones:
                %s%s
                care: {%s}
                oracle: {%s}
                mortality: {%s}
                """.formatted(
                        number(between(60, 200)),
                        new String[] {"1 d", "7 d", "30 d"}[(int) (random.nextOpen() * 3)],
                        ORGANS[(int) (random.nextOpen() * ORGANS.length)],
                        two ? "{main: 150, other: 30}" : "200",
                        stages(),
                        number(log(5, 100)),
                        number(log(1, 20)),
                        number(between(0, 0.15)),
                        (int) between(30, 90),
                        clone("main", two ? "other" : ""),
                        two ? clone("other", "") : "",
                        care(ablates),
                        !ablates && often(0.5)
                                ? "remove: {rate: %s /d, of: metastases}".formatted(number(log(1e-3, 1e-2)))
                                : "",
                        often(0.3)
                                ? "disease: on, reference: 2e4, other-causes: {makeham: 0.2 /y}"
                                : "disease: off, other-causes: off");
    }

    private String stages() {
        StringBuilder text = new StringBuilder();
        for (String stage : STAGES) {
            if (often(0.15)) {
                text.append(text.isEmpty() ? "" : ", ").append(stage).append(": off");
            }
        }
        return text.toString();
    }

    private String care(boolean ablates) {
        String ablation = ablates ? ablation() : "";
        if (!often(0.5)) {
            return "diagnosis: {diameter: %s mm}, interventions: [%s]".formatted(number(between(0.2, 0.3)), ablation);
        }
        return "diagnosis: {diameter: %s mm, metastasis: 0.2 mm}, interventions: [{resect: {at: diagnosis + %s d, nodes: %d, "
                        .formatted(number(between(0.2, 0.3)), number(between(0, 40)), (int) between(0, 3))
                + "margins: {R0: 0.5, R1: 0.3, R2: 0.2}, residual: {R1: 100, R2: 0.1}, regrowth: 0.05}}"
                + (ablates ? ", " : "") + ablation + "]";
    }

    /** By age or rate colonies are met before they escape, and by size or scans some of them, too. */
    private String ablation() {
        String size = number(log(20, 2000)) + " cells";
        String every = "every: %s d, visible: %s, detection: %s"
                .formatted(number(between(5, 40)), size, number(between(0.3, 1)));
        String timing = switch ((int) (random.nextOpen() * 5)) {
            case 0 -> "at-age: %s d".formatted(number(between(0, 90)));
            case 1 -> "at-size: " + size;
            case 2 -> "rate: %s /d".formatted(number(log(5e-3, 0.1)));
            case 3 -> "scans: {%s}".formatted(every);
            default -> "scans: {%s, first: %s d}".formatted(every, number(between(0, 60)));
        };
        return "{ablate: {coverage: %s, control: %s, from: %s, %s}}"
                .formatted(
                        number(between(0.3, 1)), number(between(0.3, 1)), often(0.5) ? "start" : "diagnosis", timing);
    }

    private String clone(String name, String daughter) {
        return """
                  %s:
                    growth: {law: %s, birth: %s /d, turnover: %s, capacity: %s, process: %s}
                    shedding: {rate: %s, exponent: %s, vascularized-at: %s}
                    adhesion: %s
                    clusters: {budding: 0.2, decay: 0.3, max: 4}
                    protease: 0.8
                    protease-half: 0.2
                    intravasation: {blood: 3 /d, lymph: %s /d, anoikis: 2 /d, size-protection: 1}
                    cloak: %s
                    receptors: {CXCR4: %s}
                    immune-evasion: %s
                    soil: {lung: 0.5, bone-axial: 0.5, liver: 0.4, brain: 0.1, axillary-sentinel: 0.3, pericolic: 0.3}
                    dormancy: {lung: {probability: 0.5, wake: 0.02 /d, die: 0.01 /d}, pericolic: {probability: 0.3, wake: 0.01 /d}}
                    extravasation: {rate: 3 /d, crush: 1 /d, release: %s /d}
                    %s
                """.formatted(
                        name,
                        new String[] {"gompertz", "logistic", "west"}[(int) (random.nextOpen() * 3)],
                        number(between(0.07, 0.11)),
                        number(between(0.2, 0.5)),
                        number(log(2e3, 1e4)),
                        often(0.15) ? "deterministic" : "stochastic",
                        number(log(0.01, 0.05)),
                        number(between(0.5, 0.8)),
                        number(between(100, 400)),
                        number(between(0, 0.8)),
                        number(between(0, 1.5)),
                        number(between(0, 0.5)),
                        number(between(0, 0.5)),
                        number(between(0, 0.6)),
                        number(between(0, 12)),
                        daughter.isEmpty() ? "" : "mutates-to: {%s: %s}".formatted(daughter, number(log(1e-4, 1e-2))));
    }
}

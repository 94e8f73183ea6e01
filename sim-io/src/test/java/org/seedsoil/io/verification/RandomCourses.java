package org.seedsoil.io.verification;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.random.RandomStream;

/**
 * A scenario text with one to three named courses of drugs: cycles, onset and washout, adherence, responders, patients who give up, toxicity, at days and of sizes
 * drawn at random.
 */
final class RandomCourses {
    private final RandomStream random;
    private final String disease;

    private RandomCourses(RandomStream random, String disease) {
        this.random = random;
        this.disease = disease;
    }

    /** Adds courses to a text of {@link RandomDisease}; their numbers come from a stream of their own. */
    static String add(String disease, RandomStream random) {
        RandomCourses courses = new RandomCourses(random, disease);
        return disease.replace("care: {", "care: {courses: {" + courses.text() + "}, ");
    }

    private boolean often(double probability) {
        return random.nextOpen() < probability;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextOpen();
    }

    private boolean isOn(String stage) {
        return !disease.contains(stage + ": off");
    }

    private String text() {
        List<String> courses = new ArrayList<>();
        for (int n = (int) between(1, 4); n > 0; n--) {
            courses.add("drug" + n + ": {" + (often(0.4) ? cytotoxic() : taken()) + "}");
        }
        return String.join(", ", courses);
    }

    private String when() {
        return "from: %s%.2f d".formatted(often(0.5) ? "diagnosis + " : "", between(1, 40));
    }

    private String patients() {
        return (often(0.4) ? ", response: 0.6" : "")
                + (often(0.4) ? ", adherence: %.2f".formatted(between(0.5, 1)) : "");
    }

    private String cytotoxic() {
        String resists = disease.contains("  other:") && often(0.5) ? ", clones: {other: {log-kill: 0}}" : "";
        String stops = often(0.3) ? ", stop: 0.2" : "";
        String harm = often(0.3) ? ", toxicity: {dose-limiting: 0.1, death: 0.03, within: 9 d}" : "";
        return "cytotoxic: {%s, cycles: %d, every: %.2f d, log-kill: %.2f%s%s%s%s}"
                .formatted(
                        when(),
                        (int) between(2, 6),
                        between(5, 20),
                        between(0.1, 1.2),
                        resists,
                        stops,
                        harm,
                        patients());
    }

    private String taken() {
        String cycles = often(0.3) ? ", cycles: 2, every: %.2f d".formatted(between(60, 80)) : "";
        String slowly = often(0.5) ? ", onset: 6 d, washout: 9 d, steps: 2" : "";
        String stops = often(0.3) ? ", stop: 0.01 /d" : "";
        String harm = often(0.3) ? ", toxicity: {dose-limiting: 0.005 /d, death: 0.002 /d}" : "";
        String time =
                "%s, for: %.2f d%s%s%s%s%s".formatted(when(), between(10, 50), cycles, slowly, stops, harm, patients());
        return switch ((int) between(0, 5)) {
            case 0 ->
                "endocrine: {%s, birth: %.2f%s}"
                        .formatted(time, between(0.3, 1.2), isOn("dormancy") ? ", wake: 0.2, die-asleep: 3" : "");
            case 1 -> "receptor-blocker: {%s, receptor: CXCR4, block: %.2f}".formatted(time, between(0.3, 1));
            case 2 ->
                isOn("circulation")
                        ? "platelet-inhibitor: {%s, cloak: %.2f}".formatted(time, between(0, 0.8))
                        : "endocrine: {%s, death: 1.4}".formatted(time);
            case 3 -> "immunotherapy: {%s, kill: %.3f /d}".formatted(time, between(0, 0.05));
            default ->
                isOn("immune")
                        ? "immunotherapy: {%s, surveillance: %.2f, kill: 0.01 /d}".formatted(time, between(0.2, 3))
                        : "immunotherapy: {%s, kill: 0.03 /d}".formatted(time);
        };
    }
}

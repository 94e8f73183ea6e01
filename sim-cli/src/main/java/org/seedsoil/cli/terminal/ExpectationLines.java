package org.seedsoil.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.io.result.ExpectationResult;

/** What became of what a scenario expects, in lines for the terminal. */
public final class ExpectationLines {
    private ExpectationLines() {}

    /** Tells it; no lines where nothing is expected. */
    public static List<String> of(List<ExpectationResult> expectations, boolean changed) {
        if (expectations.isEmpty()) {
            return List.of();
        }
        if (changed) {
            return List.of("", "Expected of this scenario: not judged, as values were changed");
        }
        long judged = expectations.stream().filter(ExpectationResult::judged).count();
        long held = expectations.stream().filter(ExpectationResult::held).count();
        long others = expectations.size() - judged;
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Expected of this scenario: " + held + " of " + judged + " hold"
                        + (others == 0 ? "" : ", " + others + " not judged")));
        for (ExpectationResult expectation : expectations) {
            lines.addAll(Wording.folded("  " + line(expectation), Terminal.WIDTH));
        }
        return lines;
    }

    private static String line(ExpectationResult expectation) {
        if (!expectation.judged()) {
            return "not judged  " + expectation.what() + ": " + expectation.obstacle();
        }
        return (expectation.held() ? "holds  " : "FAILS  ") + expectation.what() + ": "
                + Wording.number(expectation.found()) + ", expected " + Wording.number(expectation.expected())
                + " +- " + Wording.number(expectation.band());
    }
}

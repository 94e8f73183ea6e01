package org.seedsoil.cli.reproduction;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.reproduction.Knob;
import org.seedsoil.reproduction.Timing;
import org.seedsoil.reproduction.Varied;
import org.seedsoil.reproduction.VariedException;
import picocli.CommandLine.Option;

/** What is varied: one number makes a curve, two make a plane. */
final class VaryOptions {
    private static final int MOST = 2;

    @Option(
            names = "--vary",
            paramLabel = "WHAT=A:B:N",
            order = 30,
            converter = VariedReader.class,
            description = "R_m at N values from A to B of coverage, control, delay, scan-every, visible or detection;"
                    + " given twice: over a plane")
    private List<Varied> varied = new ArrayList<>();

    List<Varied> varied() {
        return List.copyOf(varied);
    }

    /**
     * Refuses numbers that undo each other, or what was said.
     *
     * @param timings what options say of when metastases are ablated
     */
    void requireSense(List<Timing> timings) {
        if (varied.size() > MOST) {
            throw new Refusal(
                    Exit.USAGE, "--vary: at most two numbers make a plane, but " + varied.size() + " are given");
        }
        for (Varied one : varied) {
            timings.stream()
                    .filter(timing -> !one.knob().agreesWith(timing))
                    .findFirst()
                    .ifPresent(timing -> {
                        throw new Refusal(
                                Exit.USAGE,
                                "--vary " + one.knob().word() + " and --" + timing.word()
                                        + " contradict each other; a metastasis is ablated by one rule");
                    });
        }
        if (varied.size() == MOST) {
            requireAgreement(varied.get(0).knob(), varied.get(1).knob());
        }
    }

    /** Tells the user of a number that the treatment has not. */
    static Refusal refusal(VariedException e) {
        String what = switch (e.lack()) {
            case NOTHING -> "";
            case RULE -> "; give one of " + TreatmentOptions.TIMINGS;
            case SCANS -> "; give --scan-every or --vary scan-every";
        };
        return new Refusal(Exit.USAGE, "--vary " + e.knob().word() + ": " + e.getMessage() + what);
    }

    private static void requireAgreement(Knob one, Knob other) {
        if (one == other) {
            throw new Refusal(Exit.USAGE, "--vary " + one.word() + " is given twice; a plane needs another number");
        }
        if (!one.agreesWith(other)) {
            throw new Refusal(
                    Exit.USAGE,
                    "--vary " + one.word() + " and --vary " + other.word()
                            + " contradict each other; a metastasis is ablated by one rule");
        }
    }
}

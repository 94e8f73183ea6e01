package org.seedsoil.cli.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.lab.Claim;
import org.seedsoil.lab.Heading;
import org.seedsoil.lab.LabResult;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Digits;

/** Laboratories on the terminal. */
final class LabText {
    private static final int NAME = 20;

    private LabText() {}

    static List<String> list(List<Heading> labs) {
        List<String> lines = new ArrayList<>();
        for (Heading lab : labs) {
            List<String> idea = Wording.wrap(lab.title() + ": " + lab.idea(), Terminal.WIDTH - NAME - 1);
            for (int i = 0; i < idea.size(); i++) {
                lines.add(String.format(Locale.ROOT, "%-" + NAME + "s %s", i == 0 ? lab.name() : "", idea.get(i)));
            }
        }
        return lines;
    }

    static List<String> claims(LabResult result) {
        List<String> lines = new ArrayList<>(List.of(result.lab().title(), ""));
        for (Claim claim : result.lab().claims()) {
            Estimate found = result.estimate(claim.that());
            String number = found.known() ? Digits.three(found.value()) : "unknown";
            String interval = found.high() > found.low()
                    ? " (" + Digits.three(found.low()) + " to " + Digits.three(found.high()) + ")"
                    : "";
            String told = verdict(claim, found) + ": " + claim.says() + ": " + number + interval;
            List<String> wrapped = Wording.wrap(told, Terminal.WIDTH - 2);
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add((i == 0 ? "" : "  ") + wrapped.get(i));
            }
        }
        return lines;
    }

    private static String verdict(Claim claim, Estimate found) {
        return switch (claim.verdict(found)) {
            case HOLDS -> "holds";
            case FAILS -> claim.reasonMissed().isPresent() ? "does not hold, as is known" : "DOES NOT HOLD";
            case UNDECIDED -> "not decided";
        };
    }
}

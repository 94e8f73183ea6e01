package org.seedsoil.cli.reproduction;

import java.util.List;
import org.seedsoil.cli.terminal.TextPage;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.reproduction.Decided;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;

/** R_m under a policy that decides by what is seen of all lesions, in at most 80 columns. */
final class DecidedText {
    private final Decided decided;
    private final TextPage page = new TextPage();

    DecidedText(Decided decided) {
        this.decided = decided;
    }

    List<String> lines() {
        Scenario scenario = decided.scenario();
        page.sentence(scenario.title().isEmpty() ? scenario.name() : scenario.title());
        page.sentence("A policy decides by what is seen of all lesions, so that what one founds hangs on the others:"
                + " there is no exact R_m. It is estimated, between bounds that are exact.");
        numbers();
        notes();
        return page.lines();
    }

    private void numbers() {
        ReproductionEstimate estimate = decided.estimate();
        page.section("The numbers, from " + estimate.patients() + " simulated patients like the reference patient");
        page.figure("estimated R_m", estimate.number(), "", interval(estimate.low(), estimate.high()));
        page.figure(
                decided.drugs() ? "local alone" : "at least",
                decided.least(),
                "",
                "exact: all that is manifest is ablated at once");
        page.figure(decided.drugs() ? "without" : "at most", decided.most(), "", "exact: without the policy");
        page.figure("forward generation", estimate.generationDays(), " d", "");
    }

    private void notes() {
        ReproductionEstimate estimate = decided.estimate();
        page.section("What it rests on");
        page.item("Nobody dies; followed for " + Wording.years(decided.followedDays()) + ", " + estimate.foundings()
                + " metastases founded by metastases.");
        if (estimate.number().isKnown() && !estimate.reliable()) {
            page.item("The interval is not reliable: fewer than 30 patients' worth carry it. Take more --patients.");
        }
        if (!decided.reached()) {
            page.item("The exact numbers count offspring up to an age of " + Wording.years(decided.horizonDays())
                    + "; the estimate to the age to which " + ReproductionEstimate.FEWEST
                    + " metastases of a type were followed, so that it may be too low.");
        }
        if (decided.drugs()) {
            page.item("The policy orders drugs, which act on what nobody sees: neither exact number is a bound.");
        } else {
            page.item(
                    "The bounds hold for a policy that treats locally what is manifest (care.detection), and no less; where"
                            + " images show smaller ones, R_m may fall below the lower.");
        }
    }

    private static String interval(Figure low, Figure high) {
        return low.isKnown() && high.isKnown()
                ? Wording.number(low.value()) + " to " + Wording.number(high.value()) + " (95 %)"
                : "no interval: " + (low.isKnown() ? high : low).reason();
    }
}

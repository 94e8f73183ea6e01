package org.seedsoil.cli.reproduction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seedsoil.cli.terminal.TextPage;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.observe.FollowedAges;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.quantity.Digits;
import org.seedsoil.report.ChangeText;
import org.seedsoil.reproduction.Answer;
import org.seedsoil.reproduction.PolicyText;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.CriticalValues;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.GrowthFigures;
import org.seedsoil.theory.Reproduction;

/** The reproduction number in at most 80 columns: the verdict first. */
final class ReproductionText {
    private static final int MOST_ELASTICITIES = 8;

    private final Answer answer;
    private final Reproduction all;
    private final TextPage page = new TextPage();

    ReproductionText(Answer answer) {
        this.answer = answer;
        this.all = answer.theory();
    }

    List<String> lines() {
        heading();
        page.section("Verdict");
        all.verdict().sentences().forEach(page::item);
        numbers();
        critical();
        new PlacesText(all, page).write();
        elasticities();
        sweep();
        among();
        simulated();
        if (!all.notes().isEmpty()) {
            page.section("What is left out");
            all.notes().forEach(page::item);
        }
        return page.lines();
    }

    private void sweep() {
        Answer.Grid grid = answer.grid();
        if (grid != null) {
            new GridText(page).write(grid);
        }
    }

    private void heading() {
        Scenario scenario = answer.scenario();
        page.sentence(scenario.title().isEmpty() ? scenario.name() : scenario.title());
        page.sentence("Reference patient; metastases count up to an age of H = " + days(all.horizonDays()) + ".");
        scenario.changes().forEach(change -> page.sentence("Changed: " + ChangeText.of(change)));
        page.sentence("Policy: " + PolicyText.of(all.treatment()) + ".");
    }

    private void numbers() {
        page.section("The numbers");
        page.figure("R_m", all.number(), "", "metastases founded by one up to the age H");
        page.figure("R_pre", all.preDetection(), "", "the same before it can be seen");
        page.figure("R_primary", all.primary(), "", "founded by the primary");
        GrowthFigures growth = all.growth();
        page.figure("growth rate r", growth.perDay(), " /d", "of the number of metastases, for ever");
        page.figure("doubling time", growth.doublingDays(), " d", "of that number");
        if (growth.perDay().isKnown() && growth.perDay().value() > 0) {
            page.figure(
                    "generation",
                    growth.generationDays(),
                    " d",
                    "between first divisions, in a population that grows at r");
        }
        page.figure(
                "forward generation",
                growth.cohortGenerationDays(),
                " d",
                "age of a parent at shedding, over a life up to H");
        page.figure("generations in H", growth.generations(), "", "R_m says little below 2");
    }

    private void critical() {
        CriticalValues critical = all.critical();
        page.section("What would bring R_m to 1, all else as it is");
        page.figure("coverage c*", critical.coverage(), "", "fraction of metastases to treat; the others live to H");
        page.figure(
                "age tau*",
                critical.ageDays(),
                " d",
                "oldest age at which to ablate instead, in one attempt" + years(critical.ageDays()));
        page.figure(
                "size x*",
                critical.cells(),
                "",
                "cells: largest size at which to ablate instead, in one attempt" + diameter(critical.cells()));
        page.figure("scan interval", critical.scanDays(), " d", "longest between scans" + years(critical.scanDays()));
    }

    private static String years(Figure days) {
        return days.isKnown() ? " (" + Wording.years(days.value()) + ")" : "";
    }

    private String diameter(Figure cells) {
        double density = answer.scenario().reference().disease().cellsPerCm3();
        return cells.isKnown() ? " (" + Wording.number(LesionSize.diameterMm(cells.value(), density)) + " mm)" : "";
    }

    private void elasticities() {
        List<Elasticity> known = answer.elasticities().stream()
                .filter(e -> e.elasticity().isKnown() && e.elasticity().value() != 0)
                .limit(MOST_ELASTICITIES)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        boolean falls = known.stream().anyMatch(e -> e.change() == Elasticity.Change.FALLS);
        page.section("What R_m depends on most: its change in % when a number grows by 1 %" + (falls ? "," : ""));
        if (falls) {
            page.line("or falls by 1 % where it is as large as it can be");
        }
        for (Elasticity elasticity : known) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %-44s %5s %10s   at %s",
                    elasticity.parameter(),
                    elasticity.change() == Elasticity.Change.FALLS ? "falls" : "",
                    Wording.number(elasticity.perCent().value()),
                    Wording.number(elasticity.value())));
        }
    }

    private void simulated() {
        Answer.Simulated simulated = answer.simulated();
        if (simulated == null) {
            return;
        }
        ReproductionEstimate estimate = simulated.estimate();
        page.section("Estimated from " + estimate.patients() + " simulated patients, all like the reference patient");
        page.figure("estimated R_m", estimate.number(), "", interval(estimate.low(), estimate.high()));
        page.figure(
                "exact R_m",
                simulated.exact(),
                "",
                FollowedAges.of(all.horizonDays(), all.names(), estimate.reachDays()) + ", as the estimate");
        page.figure("forward generation", estimate.generationDays(), " d", "");
        page.figure("growth rate r", estimate.growthPerDay(), " /d", "of foundings in the last third of the time");
        page.item("Nobody dies and the primary stays; followed for " + days(simulated.followedDays()) + ", "
                + estimate.foundings() + " metastases founded by metastases.");
        if (estimate.number().isKnown() && !estimate.reliable()) {
            page.item((estimate.high().isKnown() ? "The interval is not reliable" : "The estimate says little")
                    + ": fewer than 30 patients' worth carry it. Take more --patients.");
        }
    }

    private static String interval(Figure low, Figure high) {
        if (low.isKnown() && high.isKnown()) {
            return Wording.number(low.value()) + " to " + Wording.number(high.value()) + " (95 %)";
        }
        return "no interval: " + (low.isKnown() ? high : low).reason();
    }

    private void among() {
        Answer.Among among = answer.among();
        if (among != null) {
            new AmongText(page).write(among, Optional.ofNullable(answer.grid()));
        }
    }

    /** A time to its last digit, and in years. */
    private static String days(double days) {
        if (days == Double.POSITIVE_INFINITY) {
            return "infinite";
        }
        String exact = Digits.timeInYears(days);
        String years = Wording.years(days);
        return years + " (" + (exact.equals(years) ? Digits.time(days) : exact) + ")";
    }
}

package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.OrganCensus;
import org.seedsoil.observe.Place;

/** Tells where the metastases of a cohort are. */
final class OrgansOfCohort {
    private static final String TITLE = "Where metastases are";
    private static final String CAPTION =
            "Bars show the fraction of metastatic patients (those with a distant metastasis large enough to be seen) who had"
                    + " one in that place; a patient can count in several. Whiskers are 95 % intervals for the number of"
                    + " patients simulated. Diamonds show the place's share of all metastases that could be seen, nodes"
                    + " included.";

    private OrgansOfCohort() {}

    static Figure figure(OrganCensus census) {
        double total = IntStream.range(0, census.places().size())
                .mapToDouble(place -> lesions(census, place))
                .sum();
        List<OrganFigure.Site> sites = new ArrayList<>();
        for (int place = 0; place < census.places().size(); place++) {
            Estimate fraction = census.ofMetastatic(place);
            double share = total > 0 ? lesions(census, place) / total : Double.NaN;
            Place where = census.places().get(place);
            OrganColour colour = OrganColour.of(where.name(), where.node());
            sites.add(new OrganFigure.Site(
                    where.name(), colour, fraction.value(), fraction.low(), fraction.high(), share));
        }
        Drawing drawing = OrganFigure.draw(sites, census.metastatic());
        return new Figure(
                "organs", TITLE, CAPTION, describe(sites, census.metastatic()), table(census, total), drawing);
    }

    private static double lesions(OrganCensus census, int place) {
        return census.patients() == 0 ? 0 : census.manifest(place).mean().value() * census.patients();
    }

    private static String describe(List<OrganFigure.Site> sites, long patients) {
        if (patients == 0) {
            return "Metastases by place. No patient had a metastasis large enough to be seen.";
        }
        OrganFigure.Site most = sites.stream()
                .max(Comparator.comparingDouble(OrganFigure.Site::fraction))
                .orElseThrow();
        return "Bars by place. Of " + Numbers.count(patients) + " metastatic patients, "
                + Numbers.percent(most.fraction()) + " had a metastasis in the " + most.label()
                + ", the most frequent place.";
    }

    private static NumberTable table(OrganCensus census, double total) {
        List<List<String>> rows = IntStream.range(0, census.places().size())
                .filter(place -> census.metastases(place).mean().value() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        place -> -orZero(census.ofMetastatic(place).value())))
                .map(place -> row(census, place, total))
                .toList();
        return new NumberTable(
                "Metastases by place, with 95 % intervals",
                List.of(
                        "Place",
                        "Of metastatic patients",
                        "First place",
                        "Of patients with any deposit",
                        "Share of lesions seen"),
                rows);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static List<String> row(OrganCensus census, int place, double total) {
        return List.of(
                census.places().get(place).name(),
                Estimates.percent(census.ofMetastatic(place)),
                Estimates.percent(census.first(place)),
                Estimates.percent(census.ofSeeded(place)),
                total > 0 ? Numbers.percent(lesions(census, place) / total) : "–");
    }
}

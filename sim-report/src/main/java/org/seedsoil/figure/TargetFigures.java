package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.observe.CarePath;

/** How the targets of patients changed, by RECIST 1.1 as it was seen: over time, and the best of each. */
public final class TargetFigures {
    private static final String RULE =
            "The change of the sum of the diameters of targets, as scans measured them, from the baseline; −30 % is a partial response, +20 %"
                    + " over the smallest sum so far progression, as are new lesions at any sum.";
    private static final String UNTREATED = " Targets that were treated locally have left the sums.";

    private final List<CarePath> paths;
    private final String whose;
    private final String arm;

    private TargetFigures(List<CarePath> paths, String whose, String arm) {
        this.paths = measured(paths);
        this.whose = whose;
        this.arm = arm;
    }

    /**
     * Returns who is shown.
     *
     * @param paths patients
     * @return those with targets that were measured again
     */
    public static List<CarePath> measured(List<CarePath> paths) {
        return paths.stream().filter(path -> !Double.isNaN(path.bestChange())).toList();
    }

    /**
     * Draws both.
     *
     * @param paths patients; those without targets are left out
     * @param whose whom they are, as the beginning of a sentence
     * @return spider and waterfall; none where nobody had targets
     */
    public static List<Figure> of(List<CarePath> paths, String whose) {
        return of(paths, whose, "");
    }

    /**
     * Draws both for one arm of a trial.
     *
     * @param paths patients as they live under it; those without targets are left out
     * @param whose whom they are, as the beginning of a sentence
     * @param arm its name; empty where there are no arms
     * @return spider and waterfall; none where nobody had targets
     */
    public static List<Figure> of(List<CarePath> paths, String whose, String arm) {
        TargetFigures figures = new TargetFigures(paths, whose, arm);
        return figures.paths.isEmpty() ? List.of() : List.of(figures.spider(), figures.waterfall());
    }

    private static ResponseColour colour(CarePath path) {
        return ResponseColour.of(path.best());
    }

    private String name(String kind) {
        return arm.isEmpty() ? kind : kind + "-" + arm;
    }

    private String title(String what) {
        return arm.isEmpty() ? what : what + ", " + arm;
    }

    private Figure spider() {
        List<SpiderFigure.Leg> legs = paths.stream().map(TargetFigures::leg).toList();
        String title = title("Targets over time");
        return new Figure(
                name("spider"),
                title,
                whose + ", a line each, up to the first progression; colours are best responses. " + RULE + UNTREATED
                        + " A cross is progression by new lesions or by what is no target. Above +100 % lines run along the edge; the"
                        + " axis ends where a tenth are left, or after three years, and lines without a sign at their end go on.",
                "A line for each of " + legs.size() + " patients from 0 on, with broken lines at −30 and +20 per cent.",
                spiderTable(),
                SpiderFigure.draw(title, legs));
    }

    private static SpiderFigure.Leg leg(CarePath path) {
        List<SpiderFigure.Point> points = new ArrayList<>();
        points.add(new SpiderFigure.Point(0, 0));
        boolean elsewhere = false;
        for (Recist.Judgement judgement : path.measured()) {
            double years = (judgement.day() - path.baselineDay()) / DAYS_PER_YEAR;
            points.add(new SpiderFigure.Point(years, judgement.change()));
            elsewhere = judgement.response() == Response.PROGRESSION && judgement.newLesions() > 0;
        }
        return new SpiderFigure.Leg(colour(path), points, elsewhere);
    }

    private NumberTable spiderTable() {
        List<List<String>> rows = new ArrayList<>();
        for (CarePath path : paths) {
            List<Recist.Judgement> measured = path.measured();
            Recist.Judgement last = measured.get(measured.size() - 1);
            rows.add(List.of(
                    "#" + path.patient(),
                    Integer.toString(measured.size()),
                    Numbers.fixed(last.baselineMm(), 1),
                    signed(path.bestChange()),
                    signed(last.change()),
                    last.response().word(),
                    path.best().word()));
        }
        return new NumberTable(
                "Targets by patient",
                List.of(
                        "Patient",
                        "Scans",
                        "Baseline, mm",
                        "Best change",
                        "Last change",
                        "Last response",
                        "Best response"),
                rows);
    }

    private static String signed(double change) {
        return (change > 0 ? "+" : "") + Numbers.percent(change);
    }

    private Figure waterfall() {
        String title = title("Best change of targets");
        List<WaterfallFigure.Bar> bars = sorted(paths).stream()
                .map(path -> new WaterfallFigure.Bar(path.bestChange(), colour(path)))
                .toList();
        return new Figure(
                name("waterfall"),
                title,
                whose + ", a bar each, from the worst to the best; colours are best responses. " + RULE + UNTREATED
                        + " A bar below −30 % that is no response had new lesions, or was not confirmed where that is asked for; bars above +100 % are cut.",
                "A bar for each of " + bars.size() + " patients, sorted, with broken lines at −30 and +20 per cent.",
                waterfallTable(),
                WaterfallFigure.draw(title, bars));
    }

    /** From the worst to the best. */
    static List<CarePath> sorted(List<CarePath> paths) {
        return paths.stream()
                .sorted(Comparator.comparingDouble(CarePath::bestChange)
                        .reversed()
                        .thenComparingLong(CarePath::patient))
                .toList();
    }

    private NumberTable waterfallTable() {
        List<List<String>> rows = new ArrayList<>();
        for (ResponseColour response : ResponseColour.values()) {
            List<CarePath> own =
                    paths.stream().filter(path -> colour(path) == response).toList();
            if (!own.isEmpty()) {
                rows.add(List.of(
                        response.label(),
                        Integer.toString(own.size()),
                        Numbers.percent(own.size() / (double) paths.size()),
                        own.stream()
                                .map(CarePath::bestChange)
                                .collect(Collectors.collectingAndThen(Collectors.toList(), TargetFigures::middle))));
            }
        }
        return new NumberTable(
                "Best responses of those shown", List.of("Response", "Patients", "Share", "Median best change"), rows);
    }

    private static String middle(List<Double> changes) {
        double[] sorted =
                changes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return signed((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }
}

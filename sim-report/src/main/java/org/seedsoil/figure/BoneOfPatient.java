package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.BoneState;
import org.seedsoil.outcome.BoneRecord.Point;
import org.seedsoil.outcome.BoneRecord.Site;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** The bone of one patient, as a figure: the site that lost most. */
final class BoneOfPatient {
    private static final String NAME = "bone";
    private static final int FEWEST_POINTS = 2;
    private static final int MOST_ROWS = 21;
    private static final String CAPTION =
            "The site of bone that lost most in this patient, from the day on which its lesion and its bone felt each other. Above the lesion;"
                    + " in the middle osteoclasts, which resorb bone, and osteoblasts, which form it, beside those of healthy bone at rest;"
                    + " below what is left of the bone, with a dot where a skeletal-related event happened.";

    private BoneOfPatient() {}

    static Optional<Figure> figure(Outcome outcome, Patient patient, String scenario) {
        BoneCycle cycle = patient.disease().bone();
        if (cycle == null) {
            return Optional.empty();
        }
        return outcome.bone().sites().stream()
                .filter(site -> site.course().size() >= FEWEST_POINTS)
                .min(Comparator.comparingDouble(BoneOfPatient::least).thenComparingInt(Site::lesion))
                .map(site -> figure(site, outcome, patient, cycle, scenario));
    }

    private static double least(Site site) {
        return site.course().stream().mapToDouble(Point::massPercent).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static Figure figure(Site site, Outcome outcome, Patient patient, BoneCycle cycle, String scenario) {
        BoneState rest = cycle.remodeling().atRest(0);
        List<BoneFigure.Point> course = site.course().stream()
                .map(point -> new BoneFigure.Point(
                        point.day() / DAYS_PER_YEAR,
                        point.cells(),
                        point.osteoclasts() / rest.osteoclasts(),
                        point.osteoblasts() / rest.osteoblasts(),
                        point.massPercent()))
                .toList();
        List<Double> events = outcome.bone().events().stream()
                .filter(event -> event.lesion() == site.lesion())
                .map(event -> event.day() / DAYS_PER_YEAR)
                .toList();
        String organ = patient.disease().anatomy().organ(site.organ()).name();
        String title =
                "Patient " + outcome.patient() + " of " + scenario + ": lesion #" + site.lesion() + " in " + organ;
        return new Figure(
                NAME,
                title,
                CAPTION,
                describe(site, course, events.size()),
                table(course),
                BoneFigure.draw(title, course, events));
    }

    private static String describe(Site site, List<BoneFigure.Point> course, int events) {
        BoneFigure.Point last = course.get(course.size() - 1);
        return "Lesion #" + site.lesion() + " in bone over "
                + Numbers.fixed(last.years() - course.get(0).years(), 1) + " years: at the end osteoclasts are "
                + Numbers.threeDigits(last.osteoclasts()) + " times those of healthy bone and "
                + Numbers.threeDigits(last.massPercent()) + " % of the bone is left, after " + events
                + (events == 1 ? " skeletal-related event." : " skeletal-related events.");
    }

    private static List<BoneFigure.Point> rows(List<BoneFigure.Point> course) {
        int rows = Math.min(MOST_ROWS, course.size());
        return IntStream.range(0, rows)
                .mapToObj(row -> course.get(row * (course.size() - 1) / (rows - 1)))
                .toList();
    }

    private static NumberTable table(List<BoneFigure.Point> course) {
        return new NumberTable(
                "The site over time; years from day 0",
                List.of("Years", "Cells", "Osteoclasts, times healthy", "Osteoblasts, times healthy", "Bone mass, %"),
                rows(course).stream()
                        .map(point -> List.of(
                                Numbers.fixed(point.years(), 2),
                                Numbers.threeDigits(point.cells()),
                                Numbers.threeDigits(point.osteoclasts()),
                                Numbers.threeDigits(point.osteoblasts()),
                                Numbers.threeDigits(point.massPercent())))
                        .toList());
    }
}

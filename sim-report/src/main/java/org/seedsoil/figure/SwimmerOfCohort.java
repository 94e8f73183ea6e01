package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.seedsoil.care.Care;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.observe.CarePath;
import org.seedsoil.outcome.CourseDays;

/** Tells what was done for patients, one by one. */
public final class SwimmerOfCohort {
    private static final List<Color> DRUGS =
            List.of(Palette.GREEN, Palette.SKY, Palette.YELLOW, Palette.PURPLE, Palette.BLUE, Palette.ORANGE);
    private static final int FREE = 0;
    private static final int ILL = 1;

    private final List<CarePath> paths;
    private final LongFunction<Care> care;
    private final Clock clock;
    private final List<String> drugs;

    /**
     * What years count from.
     *
     * @param label for people
     * @param day the day of a patient; NaN where it is not shown
     */
    public record Clock(String label, ToDoubleFunction<CarePath> day) {
        /** Diagnosis; day 0 where there is none. */
        public static final Clock DIAGNOSIS =
                new Clock("diagnosis", path -> path.days().diagnosisDay());

        /** The first cell. */
        public static final Clock START = new Clock("day 0", path -> 0);
    }

    private SwimmerOfCohort(List<CarePath> paths, LongFunction<Care> care, Clock clock) {
        this.paths = paths;
        this.care = care;
        this.clock = clock;
        Set<String> names = new LinkedHashSet<>();
        paths.forEach(
                path -> given(path).forEach(course -> names.add(course.course().name())));
        this.drugs = List.copyOf(names);
    }

    /**
     * Draws the patients, those followed longest on top.
     *
     * @param name file name without its ending
     * @param title the heading
     * @param paths what was done for them
     * @param care what each patient has of the care, by number
     * @param clock what years count from
     * @param whose whom it shows, as the beginning of a sentence
     * @return the figure
     */
    public static Figure figure(
            String name, String title, List<CarePath> paths, LongFunction<Care> care, Clock clock, String whose) {
        return new SwimmerOfCohort(paths, care, clock).draw(name, title, whose);
    }

    private Figure draw(String name, String title, String whose) {
        List<CarePath> order = paths.stream()
                .filter(path -> years(path, path.days().endDay()) > 0)
                .sorted(Comparator.comparingLong((CarePath path) ->
                                Math.round(years(path, path.days().endDay()) * DAYS_PER_YEAR))
                        .reversed()
                        .thenComparingLong(CarePath::patient))
                .toList();
        String found = looked() ? "metastasis or recurrence found" : "metastasis manifest";
        List<SwimmerFigure.Lane> lanes = order.stream().map(this::lane).toList();
        String knows = looked()
                ? "Disease is seen or not by the last scan; what was treated locally before a scan that shows nothing is gone from the treatment on."
                : "Nobody looks: dark is from a manifest metastasis on, and before the primary is out with clear margins.";
        return new Figure(
                name,
                title,
                whose + ", a lane each, those followed longest on top. " + knows + drugsTold()
                        + " The lane ends with what following ended with.",
                "A lane over time for each of " + lanes.size() + " patients, with marks for what happened to them.",
                table(order),
                SwimmerFigure.draw(title, clock.label(), states(), lanes, words(found)));
    }

    private boolean looked() {
        return paths.stream()
                .anyMatch(path -> care.apply(path.patient()).clinic().looks());
    }

    private Map<CareSign, String> words(String found) {
        Map<CareSign, String> words = new EnumMap<>(CareSign.class);
        words.put(CareSign.RETURN, found);
        List<Care> given =
                paths.stream().map(path -> care.apply(path.patient())).toList();
        words.put(CareSign.OPERATION, CareSign.operation(given));
        words.put(CareSign.ABLATION, CareSign.localTreatment(given));
        return words;
    }

    private String drugsTold() {
        return drugs.isEmpty()
                ? ""
                : " Colours are courses of drugs (" + String.join(", ", drugs)
                        + "), a stroke each cycle that is one moment; drugs that do not work in a patient are drawn, too.";
    }

    private List<SwimmerFigure.State> states() {
        List<SwimmerFigure.State> states = new ArrayList<>(List.of(
                new SwimmerFigure.State("no disease " + word(), SwimmerFigure.FREE),
                new SwimmerFigure.State("disease " + word(), SwimmerFigure.ILL)));
        for (int drug = 0; drug < drugs.size(); drug++) {
            states.add(new SwimmerFigure.State(drugs.get(drug), DRUGS.get(drug % DRUGS.size())));
        }
        return states;
    }

    private String word() {
        return looked() ? "seen" : "manifest";
    }

    private double years(CarePath path, double day) {
        return (day - clock.day().applyAsDouble(path)) / DAYS_PER_YEAR;
    }

    /** Courses of which anything was taken. */
    private List<CourseDays> given(CarePath path) {
        return CourseDays.of(path.days(), care.apply(path.patient())).stream()
                .filter(course -> !course.cycles().isEmpty())
                .toList();
    }

    private SwimmerFigure.Lane lane(CarePath path) {
        return new SwimmerFigure.Lane("#" + path.patient(), stretches(path), signs(path));
    }

    private List<SwimmerFigure.Stretch> stretches(CarePath path) {
        List<SwimmerFigure.Stretch> stretches = new ArrayList<>();
        double end = years(path, path.days().endDay());
        stretches.add(new SwimmerFigure.Stretch(ILL, 0, end));
        for (CarePath.Span span : path.free()) {
            stretches.add(
                    new SwimmerFigure.Stretch(FREE, Math.max(0, years(path, span.from())), years(path, span.until())));
        }
        for (CourseDays course : given(path)) {
            int state = 2 + drugs.indexOf(course.course().name());
            for (CourseDays.Cycle cycle : course.cycles()) {
                stretches.add(
                        new SwimmerFigure.Stretch(state, years(path, cycle.fromDay()), years(path, cycle.untilDay())));
            }
        }
        return stretches;
    }

    private List<SwimmerFigure.Happened> signs(CarePath path) {
        List<SwimmerFigure.Happened> signs = new ArrayList<>();
        if (!clock.equals(Clock.DIAGNOSIS)) {
            add(signs, path, CareSign.DIAGNOSIS, path.days().diagnosisDay());
        }
        path.operations().forEach(day -> add(signs, path, CareSign.OPERATION, day));
        path.excisions().forEach(day -> add(signs, path, CareSign.EXCISION, day));
        path.ablations().forEach(day -> add(signs, path, CareSign.ABLATION, day));
        path.returns().forEach(day -> add(signs, path, CareSign.RETURN, shown(path, day)));
        path.judgements().stream()
                .filter(judgement -> judgement.response() == Response.PROGRESSION)
                .mapToDouble(Recist.Judgement::day)
                .limit(1)
                .filter(day -> !path.returns().contains(day))
                .forEach(day -> add(signs, path, CareSign.PROGRESSION, day));
        path.toxicities().stream()
                .filter(harm -> !harm.fatal())
                .forEach(harm -> add(signs, path, CareSign.TOXICITY, harm.day()));
        add(signs, path, CareSign.of(path.ending()), path.days().endDay());
        return signs;
    }

    /** What was there before the diagnosis is known from the diagnosis on. */
    private double shown(CarePath path, double day) {
        return clock.equals(Clock.DIAGNOSIS) ? Math.max(day, path.days().diagnosisDay()) : day;
    }

    private void add(List<SwimmerFigure.Happened> signs, CarePath path, CareSign sign, double day) {
        double years = years(path, day);
        if (years >= 0 && day <= path.days().endDay()) {
            signs.add(new SwimmerFigure.Happened(sign, years));
        }
    }

    private NumberTable table(List<CarePath> order) {
        List<List<String>> rows = new ArrayList<>();
        for (CarePath path : order) {
            List<String> courses =
                    given(path).stream().map(course -> course.course().name()).toList();
            rows.add(List.of(
                    "#" + path.patient(),
                    Numbers.fixed(years(path, path.days().endDay()), 2),
                    CareSign.of(path.ending()).label(),
                    Integer.toString(path.operations().size()),
                    Integer.toString(path.excisions().size()),
                    Integer.toString(path.ablations().size()),
                    courses.isEmpty() ? "–" : String.join(", ", courses),
                    path.returns().isEmpty()
                            ? "–"
                            : Numbers.fixed(years(path, path.returns().get(0)), 2)));
        }
        return new NumberTable(
                "What was done; times in years from " + clock.label(),
                List.of(
                        "Patient",
                        "Followed",
                        "Ending",
                        "Operations on the primary or nodes",
                        "Operations on metastases",
                        "Days of ablation or irradiation",
                        "Drugs",
                        looked() ? "First found" : "Manifest"),
                rows);
    }
}

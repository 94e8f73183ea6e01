package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.clinic.Finding;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.observe.CarePath;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** The lesions of a patient at whom clinicians look: as they are, as they are seen, and what was done. */
public final class SeenPatient {
    private static final int MOST_LESIONS = 14;
    private static final List<Color> DRUGS = List.of(Palette.GREEN, Palette.SKY, Palette.ORANGE, Palette.PURPLE);
    private static final String CAPTION =
            "Lines are true diameters, on a logarithmic scale, through the sizes that are on record; what treatment has killed counts as long as it is"
                    + " there. Dots are what scans measured, with their errors. A line without dots was never seen. The primary is left out. Rows tell what"
                    + " was done.";

    private final Outcome outcome;
    private final Patient patient;
    private final CarePath path;
    private final Map<Integer, List<LesionSizesFigure.Point>> truth = new LinkedHashMap<>();
    private final Map<Integer, List<LesionSizesFigure.Point>> seen = new LinkedHashMap<>();
    private final Map<Integer, List<LesionSizesFigure.Point>> nodules = new LinkedHashMap<>();

    private SeenPatient(Outcome outcome, Patient patient) {
        this.outcome = outcome;
        this.patient = patient;
        this.path = CarePath.of(outcome);
        outcome.clinic().scans().forEach(this::scan);
    }

    /**
     * Draws the lesions.
     *
     * @param outcome what became of the patient
     * @param patient the patient, with the courses as they were taken
     * @param scenario name of the scenario
     * @return the figure; empty where the patient was not diagnosed or no metastasis is drawn
     */
    public static Optional<Figure> figure(Outcome outcome, Patient patient, String scenario) {
        return outcome.diagnosed() ? new SeenPatient(outcome, patient).draw(scenario) : Optional.empty();
    }

    private void scan(ClinicRecord.Scan scan) {
        for (int i = 0; i < scan.things().size(); i++) {
            Finding finding = scan.look().findings().get(i);
            ClinicRecord.Thing thing = scan.things().get(i);
            Map<Integer, List<LesionSizesFigure.Point>> whose = thing.lesion() < 0 ? nodules : seen;
            int number = thing.lesion() < 0 ? finding.number() : thing.lesion();
            add(whose, number, scan.look().day(), finding.diameterMm());
            if (thing.lesion() >= 0) {
                add(truth, number, scan.look().day(), thing.diameterMm());
            }
        }
    }

    private void add(Map<Integer, List<LesionSizesFigure.Point>> whose, int number, double day, double mm) {
        whose.computeIfAbsent(number, key -> new ArrayList<>()).add(new LesionSizesFigure.Point(years(day), mm));
    }

    private double years(double day) {
        return (day - outcome.diagnosisDay()) / DAYS_PER_YEAR;
    }

    private Optional<Figure> draw(String scenario) {
        List<LesionRecord> lesions = drawn();
        if (lesions.isEmpty()) {
            return Optional.empty();
        }
        List<LesionSizesFigure.Thing> things = new ArrayList<>();
        for (LesionRecord lesion : lesions) {
            things.add(new LesionSizesFigure.Thing(
                    colour(lesion), course(lesion), seen.getOrDefault(lesion.id(), List.of())));
        }
        nodules.values()
                .forEach(points -> things.add(new LesionSizesFigure.Thing(OrganColour.OTHER, List.of(), points)));
        String title = "Patient " + outcome.patient() + " of " + scenario + ": lesions, true and seen";
        int all = outcome.metastases().size();
        String rest = all > lesions.size()
                ? " Of " + Numbers.count(all) + " metastases the " + lesions.size() + " seen, or largest, are drawn."
                : "";
        return Optional.of(new Figure(
                "lesion-sizes",
                title,
                CAPTION + rest,
                "Diameters of " + lesions.size()
                        + " lesions over time, true and measured, with treatments marked above.",
                table(lesions),
                LesionSizesFigure.draw(title, strips(), things, years(outcome.endDay()))));
    }

    /** Those seen first, then the largest. */
    private List<LesionRecord> drawn() {
        return outcome.metastases().stream()
                .filter(lesion -> lesion.detectedDay() >= 0 || seen.containsKey(lesion.id()))
                .sorted(Comparator.comparing((LesionRecord lesion) -> !seen.containsKey(lesion.id()))
                        .thenComparing(
                                Comparator.comparingDouble(LesionRecord::cells).reversed())
                        .thenComparingInt(LesionRecord::id))
                .limit(MOST_LESIONS)
                .toList();
    }

    private OrganColour colour(LesionRecord lesion) {
        Organ organ = patient.disease().anatomy().organ(lesion.organ());
        return OrganColour.of(organ.name(), organ.node());
    }

    /** Sizes on record, those of scans and operations among them, by time. */
    private List<LesionSizesFigure.Point> course(LesionRecord lesion) {
        List<LesionSizesFigure.Point> points = new ArrayList<>();
        List<SeedingTreeFigure.Point> record = LesionCourse.of(lesion, outcome, patient);
        int known = lesion.cells() > 0
                ? record.size()
                : record.size() - 1; // the last stands for the end, whatever was there
        for (SeedingTreeFigure.Point point : record.subList(0, known)) {
            points.add(new LesionSizesFigure.Point(years(point.years() * DAYS_PER_YEAR), mm(point.cells())));
        }
        points.addAll(truth.getOrDefault(lesion.id(), List.of()));
        for (ExcisionRecord excision : outcome.excised()) {
            if (excision.lesion() == lesion.id()) {
                points.add(new LesionSizesFigure.Point(years(excision.day()), mm(excision.cellsBefore())));
                points.add(new LesionSizesFigure.Point(years(excision.day()), mm(excision.cellsLeft())));
            }
        }
        points.sort(Comparator.comparingDouble(LesionSizesFigure.Point::years));
        if (!(lesion.cells() > 0) && !points.isEmpty()) {
            gone(lesion, points);
        }
        return points;
    }

    /** What was removed is gone at once, what a drug killed in the course of time. */
    private void gone(LesionRecord lesion, List<LesionSizesFigure.Point> points) {
        boolean removed = outcome.ablations().stream()
                .anyMatch(ablation -> ablation.lesion() == lesion.id() && ablation.removed());
        if (removed) {
            points.add(new LesionSizesFigure.Point(
                    years(lesion.endedDay()), points.get(points.size() - 1).mm()));
        }
        points.add(new LesionSizesFigure.Point(years(lesion.endedDay()), 0));
    }

    private double mm(double cells) {
        return LesionSize.diameterMm(cells, outcome.cellsPerCm3());
    }

    private List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        List<CourseDays> courses = CourseDays.of(outcome, patient.care()).stream()
                .filter(course -> !course.cycles().isEmpty())
                .toList();
        for (int i = 0; i < courses.size(); i++) {
            strips.add(TreatedPatient.strip(courses.get(i), outcome.diagnosisDay(), DRUGS.get(i % DRUGS.size())));
        }
        strip(strips, CareSign.OPERATION, CareSign.operation(List.of(patient.care())), path.operations());
        strip(strips, CareSign.EXCISION, CareSign.EXCISION.label(), path.excisions());
        strip(strips, CareSign.ABLATION, CareSign.localTreatment(List.of(patient.care())), path.ablations());
        return strips;
    }

    private void strip(List<Strip> strips, CareSign sign, String label, List<Double> days) {
        if (!days.isEmpty()) {
            strips.add(new Strip(
                    label,
                    Palette.INK,
                    List.of(),
                    days.stream()
                            .map(day -> new SwimmerFigure.Happened(sign, years(day)))
                            .toList()));
        }
    }

    private NumberTable table(List<LesionRecord> lesions) {
        Set<Integer> treated = new TreeSet<>();
        outcome.excised().forEach(excision -> treated.add(excision.lesion()));
        outcome.ablations().forEach(ablation -> treated.add(ablation.lesion()));
        List<List<String>> rows = new ArrayList<>();
        for (LesionRecord lesion : lesions) {
            List<LesionSizesFigure.Point> found = seen.getOrDefault(lesion.id(), List.of());
            rows.add(List.of(
                    "#" + lesion.id(),
                    patient.disease().anatomy().organ(lesion.organ()).name(),
                    Numbers.fixed(years(lesion.detectedDay()), 2),
                    found.isEmpty() ? "–" : Numbers.fixed(found.get(0).years(), 2),
                    Integer.toString(found.size()),
                    found.isEmpty()
                            ? "–"
                            : Numbers.diameter(found.get(found.size() - 1).mm()),
                    treated.contains(lesion.id()) ? "yes" : "no",
                    lesion.cells() > 0 ? Numbers.diameter(mm(lesion.cells())) : "gone"));
        }
        return new NumberTable(
                "Lesions; times in years from the diagnosis",
                List.of("Lesion", "Organ", "Manifest", "First seen", "Scans", "Last measured", "Treated", "At the end"),
                rows);
    }
}

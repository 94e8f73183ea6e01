package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** The sizes of a lesion that are on record, by time. */
final class LesionCourse {
    private final List<SeedingTreeFigure.Point> points = new ArrayList<>();
    private final LesionRecord lesion;
    private final double lastDay;
    private final double cellsPerCm3;

    private LesionCourse(LesionRecord lesion, Outcome outcome) {
        this.lesion = lesion;
        this.lastDay = Double.isNaN(lesion.endedDay()) ? outcome.endDay() : lesion.endedDay();
        this.cellsPerCm3 = outcome.cellsPerCm3();
    }

    static List<SeedingTreeFigure.Point> of(LesionRecord lesion, Outcome outcome, Patient patient) {
        LesionCourse course = new LesionCourse(lesion, outcome);
        course.growth(patient);
        course.add(outcome.diagnosisDay(), lesion.cellsAtDiagnosis());
        if (lesion.primary()) {
            outcome.operations().forEach(course::operation);
        }
        course.points.sort(Comparator.comparingDouble(SeedingTreeFigure.Point::years));
        course.end();
        return List.copyOf(course.points);
    }

    private void add(double day, double cells) {
        if (day >= 0 && day <= lastDay && cells > 0 && Double.isFinite(cells)) {
            points.add(new SeedingTreeFigure.Point(day / DAYS_PER_YEAR, cells));
        }
    }

    private void growth(Patient patient) {
        double founded = Double.isNaN(lesion.foundedDay()) ? 0 : lesion.foundedDay();
        add(founded, Math.max(1, lesion.founders()));
        add(lesion.escapedDay(), patient.disease().escapedAt());
        double vessels =
                patient.disease().clones().get(lesion.cloneIndex()).shedding().vascularizedAt();
        if (vessels > patient.disease().escapedAt()) {
            add(lesion.vascularizedDay(), vessels);
        }
        if (!lesion.primary()) {
            double seen = patient.care().detectionDiameterMm();
            add(lesion.detectedDay(), LesionSize.cells(seen, cellsPerCm3));
        }
    }

    private void operation(OperationRecord operation) {
        add(operation.day(), operation.cellsBefore());
        add(operation.day(), operation.cellsLeft());
    }

    private void end() {
        double last = points.isEmpty() ? 1 : points.get(points.size() - 1).cells();
        points.add(new SeedingTreeFigure.Point(lastDay / DAYS_PER_YEAR, lesion.cells() > 0 ? lesion.cells() : last));
    }
}

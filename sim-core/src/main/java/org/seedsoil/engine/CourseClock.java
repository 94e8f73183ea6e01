package org.seedsoil.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Margin;
import org.seedsoil.care.TimeOrigin;

/** From where the days of each course of drugs count, whether or not the drug does anything in the patient. */
final class CourseClock {
    private final Body body;
    /** What has been known before stays: lesions that have ended are forgotten. */
    private final Map<String, Double> known = new LinkedHashMap<>();

    CourseClock(Body body) {
        this.body = body;
    }

    /** The day; NaN while it has not come. */
    double zero(DrugCourse course) {
        double day = known.getOrDefault(course.name(), Double.NaN);
        if (Double.isNaN(day)) {
            TimeOrigin after = course.schedule().after();
            day = after == TimeOrigin.ORDER ? body.visits.startDay(course.name()) : origin(after);
            if (!Double.isNaN(day)) {
                known.put(course.name(), day);
            }
        }
        return day;
    }

    private double origin(TimeOrigin event) {
        return switch (event) {
            case START -> 0;
            case ORDER -> Double.NaN; // each course has its own
            case DIAGNOSIS -> body.diagnosisDay;
            case RESECTION, R0_RESECTION ->
                body.operations.stream()
                        .filter(operation -> event == TimeOrigin.RESECTION || operation.margin() == Margin.R0)
                        .mapToDouble(operation -> operation.day())
                        .min()
                        .orElse(Double.NaN);
            case DETECTION ->
                body.living.stream()
                        .filter(lesion -> !lesion.primary() && lesion.manifest())
                        .mapToDouble(LesionState::detectedDay)
                        .min()
                        .orElse(Double.NaN);
        };
    }
}

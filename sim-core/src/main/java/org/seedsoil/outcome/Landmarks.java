package org.seedsoil.outcome;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.seedsoil.care.Margin;
import org.seedsoil.care.TimeOrigin;

/**
 * The days of a patient that days of drugs count from, and those that end them: all that must be known to tell when drugs were given. Days count
 * from day 0; what did not happen is NaN.
 *
 * @param endDay when following ended
 * @param diagnosisDay when the primary was diagnosed
 * @param resectionDay when it was first operated on
 * @param r0Day when it was first taken out with clear margins
 * @param manifestDay when the first metastasis, nodes included, became manifest
 * @param begun when orders began courses, by name
 * @param stopped when orders or progression stopped courses, by name
 */
public record Landmarks(
        double endDay,
        double diagnosisDay,
        double resectionDay,
        double r0Day,
        double manifestDay,
        Map<String, Double> begun,
        Map<String, Double> stopped) {
    /** Copies the maps. */
    public Landmarks {
        begun = Collections.unmodifiableMap(new TreeMap<>(begun));
        stopped = Collections.unmodifiableMap(new TreeMap<>(stopped));
    }

    /**
     * Reads them off an outcome.
     *
     * @param outcome what became of the patient
     * @return its landmarks
     */
    public static Landmarks of(Outcome outcome) {
        ClinicRecord clinic = outcome.clinic();
        Map<String, Double> begun = new TreeMap<>();
        Map<String, Double> stopped = new TreeMap<>();
        clinic.progressed().keySet().forEach(name -> stopped.put(name, clinic.stopDay(name)));
        for (ClinicRecord.OrderedCourse course : clinic.courses()) {
            begun.put(course.name(), course.startDay());
            stopped.put(course.name(), clinic.stopDay(course.name()));
        }
        return new Landmarks(
                outcome.endDay(),
                outcome.diagnosisDay(),
                outcome.resectionDay(),
                r0Day(outcome),
                manifestDay(outcome),
                begun,
                stopped);
    }

    /**
     * Ends following earlier.
     *
     * @param day when
     * @return the same days with another end
     */
    public Landmarks until(double day) {
        return new Landmarks(day, diagnosisDay, resectionDay, r0Day, manifestDay, begun, stopped);
    }

    private static double r0Day(Outcome outcome) {
        return outcome.operations().stream()
                .filter(operation -> operation.margin() == Margin.R0)
                .mapToDouble(OperationRecord::day)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double manifestDay(Outcome outcome) {
        return outcome.lesions().stream()
                .filter(lesion -> !lesion.primary() && !Double.isNaN(lesion.detectedDay()))
                .mapToDouble(LesionRecord::detectedDay)
                .min()
                .orElse(Double.NaN);
    }

    /** The day that days of a course count from; NaN where it never came. */
    double zero(TimeOrigin origin, String course) {
        return switch (origin) {
            case START -> 0;
            case ORDER -> begun.getOrDefault(course, Double.NaN);
            case DIAGNOSIS -> diagnosisDay;
            case RESECTION -> resectionDay;
            case R0_RESECTION -> r0Day;
            case DETECTION -> manifestDay;
        };
    }

    /** The day on which an order or progression stopped a course; infinite where none did. */
    double stopDay(String course) {
        return stopped.getOrDefault(course, Double.POSITIVE_INFINITY);
    }
}

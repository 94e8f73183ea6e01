package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Harm;
import org.seedsoil.outcome.ToxicityRecord;

/** What drugs do to the patient, beside what they do to the tumour: the toxicity that ends a course, and the one that kills. */
final class Toxicities {
    private final Body body;
    private final List<DrugCourse> courses;

    Toxicities(Body body) {
        this.body = body;
        this.courses = body.patient.care().courses().stream()
                .filter(course -> course.tolerance().toxicity().harms())
                .toList();
    }

    /** When the patient dies of a drug, as far as is known; infinite where nobody does. A dose that is not taken kills nobody. */
    double deathDay() {
        double day = Double.POSITIVE_INFINITY;
        for (DrugCourse course : courses) {
            double zero = body.clock.zero(course);
            Harm harm = course.uptake().harm();
            if (zero + harm.doseDay() < body.epochs.stopDay(course.name())) {
                day = Math.min(day, zero + harm.deathDay());
            }
        }
        return day;
    }

    /** What has happened up to a day, in order. */
    List<ToxicityRecord> until(double end) {
        List<ToxicityRecord> records = new ArrayList<>();
        for (DrugCourse course : courses) {
            double zero = body.clock.zero(course);
            Harm harm = course.uptake().harm();
            double stop = body.epochs.stopDay(course.name());
            add(records, course, zero + harm.limitedDay(), Math.min(end, stop), false);
            if (zero + harm.doseDay() < stop) {
                add(records, course, zero + harm.deathDay(), end, true);
            }
        }
        records.sort(Comparator.comparingDouble(ToxicityRecord::day));
        return records;
    }

    private static void add(List<ToxicityRecord> records, DrugCourse course, double day, double end, boolean fatal) {
        if (day <= end && day < Double.POSITIVE_INFINITY) {
            records.add(new ToxicityRecord(course.name(), day, fatal));
        }
    }
}

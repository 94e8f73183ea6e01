package org.seedsoil.clinic;

import java.util.List;

/**
 * What clinicians know of a patient beside the disease.
 *
 * @param ageYears age at diagnosis
 * @param goal what the patient wants
 * @param grades performance status at visits, in order of day; none where nobody grades it
 */
public record Person(double ageYears, Goal goal, List<Grade> grades) {
    /** Copies the list. */
    public Person {
        grades = List.copyOf(grades);
    }

    /**
     * The performance status at a visit.
     *
     * @param day when, in days from day 0
     * @param grade from 0, as well as before the disease, to 4, in bed all day (ECOG; Oken 1982, Am J Clin Oncol 5:649–655)
     */
    public record Grade(double day, int grade) {}

    /**
     * Tells of a patient whose fitness nobody grades, and who wants to be cured.
     *
     * @param ageYears age at diagnosis
     * @return the patient
     */
    public static Person of(double ageYears) {
        return new Person(ageYears, Goal.CURE, List.of());
    }

    /** What was known on an earlier day. */
    Person asOf(double day) {
        return new Person(
                ageYears,
                goal,
                grades.stream().filter(grade -> grade.day() <= day).toList());
    }

    /** The last grade; NaN where there is none. */
    double fitness() {
        return grades.isEmpty() ? Double.NaN : grades.get(grades.size() - 1).grade();
    }
}

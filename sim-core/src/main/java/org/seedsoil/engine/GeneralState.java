package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Fitness;
import org.seedsoil.clinic.Goal;
import org.seedsoil.clinic.Person;
import org.seedsoil.quantity.Dimension;

/**
 * How fit the patient is at visits, and what the patient wants.
 *
 * <p>Draws, below the patient's key "clinic": "fitness", what the patient has of the spread; "goal".
 */
final class GeneralState {
    private final Body body;
    private final Clinic clinic;
    private final List<Person.Grade> grades = new ArrayList<>();

    GeneralState(Body body) {
        this.body = body;
        this.clinic = body.patient.care().clinic();
    }

    /** Grades the patient at a visit. */
    void grade(double day) {
        clinic.fitness().ifPresent(law -> grades.add(new Person.Grade(day, grade(law, day))));
    }

    private int grade(Fitness law, double day) {
        double trait = body.key.child("clinic").child("fitness").stream().nextNormal();
        double age = body.patient.ageYears() + (day - body.diagnosisDay) / Dimension.DAYS_PER_YEAR;
        double cells = 0;
        for (LesionState lesion : body.living) {
            cells += body.sizes.total(lesion, day);
        }
        int limited = (int) body.toxicities.until(day).stream()
                .filter(harm -> !harm.fatal())
                .count();
        return law.grade(trait, age, cells, given(day), limited);
    }

    /** Courses of drugs that are given on a day. */
    private int given(double day) {
        int given = 0;
        for (DrugCourse course : body.patient.care().courses()) {
            double zero = body.clock.zero(course); // NaN while it has not begun
            double last = Math.min(zero + course.lastDay(), body.epochs.stopDay(course.name()));
            given += zero + course.schedule().fromDay() <= day && day <= last ? 1 : 0;
        }
        return given;
    }

    Person person(double day) {
        Goal goal = clinic.comfort() > 0
                        && body.key.child("clinic").child("goal").stream().nextOpen() < clinic.comfort()
                ? Goal.COMFORT
                : Goal.CURE;
        return new Person(
                body.patient.ageYears(),
                goal,
                grades.stream().filter(grade -> grade.day() <= day).toList());
    }
}

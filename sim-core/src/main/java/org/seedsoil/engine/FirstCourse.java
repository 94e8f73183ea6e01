package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.outcome.DrugStart;

/** Reads the tumour off just before the day on which the first course of drugs begins: how much of it resists is decided by then. */
final class FirstCourse {
    private final Body body;
    private final List<DrugCourse> courses;
    private DrugStart start = DrugStart.NONE;

    FirstCourse(Body body) {
        this.body = body;
        this.courses = body.patient.care().courses();
    }

    DrugStart start() {
        return start;
    }

    /** Looks whether it begins in a step, once all that happens in the step has happened. */
    void within(double from, double until) {
        if (start.began() || courses.isEmpty()) {
            return;
        }
        double day = Double.POSITIVE_INFINITY;
        for (DrugCourse course : courses) {
            double begin = body.clock.zero(course) + course.schedule().fromDay();
            day = begin < day ? begin : day;
        }
        if (day >= from && day <= until) {
            start = read(day);
        }
    }

    private DrugStart read(double day) {
        double eve = day > 0 ? Math.nextDown(day) : 0;
        List<Double> primary = none();
        List<Double> macro = none();
        List<Double> micro = none();
        for (LesionState lesion : body.living) {
            double total = body.sizes.total(lesion, eve);
            if (lesion.primary()) {
                add(lesion, eve, primary);
            } else if (total > 0 && lesion.escapedDay() <= eve) {
                add(lesion, eve, total >= body.detectionCells ? macro : micro);
            }
        }
        return new DrugStart(day, primary, macro, micro);
    }

    private List<Double> none() {
        return new ArrayList<>(
                Collections.nCopies(body.patient.disease().clones().size(), 0.0));
    }

    private void add(LesionState lesion, double day, List<Double> cells) {
        for (int clone = 0; clone < cells.size(); clone++) {
            double there = body.sizes.cells(lesion, day, clone);
            boolean mean = body.laws.lesions().growth(clone, lesion.organ()).deterministic();
            cells.set(clone, cells.get(clone) + (mean ? there : Math.rint(there)));
        }
    }
}

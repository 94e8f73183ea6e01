package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Effect;
import org.seedsoil.disease.Target;
import org.seedsoil.patient.Patient;

/** Finds drugs that act on what the disease does not have: a cloak that no clone wears, sleep where nothing sleeps. */
final class IdleDrugs {
    private final Disease disease;
    private final List<Violation> violations = new ArrayList<>();

    private IdleDrugs(Disease disease) {
        this.disease = disease;
    }

    static List<Violation> check(Patient patient) {
        IdleDrugs idle = new IdleDrugs(patient.disease());
        patient.care().courses().forEach(idle::course);
        return idle.violations;
    }

    private void course(DrugCourse course) {
        KeyPath key = KeyPath.parse("care.courses")
                .child(course.name())
                .child(course.agent().word());
        for (Effect effect : course.agent().effects()) {
            effect.values().forEach((target, value) -> {
                if (value != target.kind().neutral() && isIdle(effect, target, value)) {
                    violations.add(Violation.of(
                            key.child(target.key()),
                            "this disease has nothing of it: " + target.meaning()
                                    + "; allowed: a drug for what the disease has"));
                }
            });
        }
    }

    private boolean isIdle(Effect effect, Target target, double value) {
        return new Effect(effect.clones(), effect.organs(), Map.of(target, value), Map.of())
                .on(disease)
                .equals(disease);
    }
}

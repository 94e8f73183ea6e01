package org.seedsoil.scenario;

import org.seedsoil.clinic.Condition;

/**
 * Who enters, and when.
 *
 * @param at the moment
 * @param ageFrom at least so old then, in years
 * @param ageTo at most
 * @param metastasesFrom at least so many manifest distant metastases then
 * @param metastasesTo at most
 * @param diseaseFree whether the resection must be R0 and leave no manifest lesion
 * @param tries patients screened at most, for each one wanted
 * @param when what must hold on the chart, where patients enter at a scan
 */
public record Enrolment(
        TrialDesign.Moment at,
        double ageFrom,
        double ageTo,
        double metastasesFrom,
        double metastasesTo,
        boolean diseaseFree,
        long tries,
        Condition when) {
    /** Builds it from valid settings. */
    static Enrolment of(Part enrol, ConditionBuilder conditions) {
        Part age = enrol.partOrNull("age");
        Part metastases = enrol.partOrNull("metastases");
        return new Enrolment(
                TrialDesign.Moment.of(enrol.words("at")),
                Part.bound(age, "from", 0),
                Part.bound(age, "to", Double.POSITIVE_INFINITY),
                Part.bound(metastases, "from", 0),
                Part.bound(metastases, "to", Double.POSITIVE_INFINITY),
                enrol.on("disease-free"),
                (long) enrol.number("tries"),
                conditions.condition(enrol.part("when")));
    }
}

package org.seedsoil.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Place;
import org.seedsoil.observe.Scope;

/**
 * A number that a patient may have, so that the same patient can be asked for it under two scenarios.
 *
 * @param key its key
 * @param unit its unit; empty for a plain number
 * @param meaning what it says
 * @param value reads it off a patient; NaN where the patient has none
 */
public record PatientQuestion(String key, String unit, String meaning, ToDoubleFunction<PatientCase> value) {
    /** 1 for patients with a manifest distant metastasis, 0 for others. */
    public static final PatientQuestion METASTATIC = new PatientQuestion(
            "metastatic",
            "fraction",
            "whether there is a manifest distant metastasis",
            patient -> patient.spread().metastatic() ? 1 : 0);

    /**
     * Asks for a number of patients among those who count for its mean.
     *
     * @param number the number
     * @return the question
     */
    public static PatientQuestion of(PatientNumber number) {
        return new PatientQuestion(
                number.key(),
                number.unit(),
                number.meaning(),
                patient -> number.among().test(patient) ? number.value().applyAsDouble(patient) : Double.NaN);
    }

    /**
     * Asks for a number as the table of patients has it, whoever counts for its mean.
     *
     * @param number the number
     * @return the question
     */
    public static PatientQuestion asWritten(PatientNumber number) {
        return new PatientQuestion(number.key(), number.unit(), number.meaning(), number.value());
    }

    /**
     * Asks where a patient is struck.
     *
     * @param anatomy the body
     * @return for each site beyond the nodes, 1 for patients with a manifest metastasis there, 0 for others
     */
    static List<PatientQuestion> sites(Anatomy anatomy) {
        return Place.sites(anatomy).stream()
                .filter(site -> !site.node())
                .map(PatientQuestion::in)
                .toList();
    }

    private static PatientQuestion in(Place site) {
        return new PatientQuestion(
                "metastatic." + site.name(),
                "fraction",
                "whether there is a manifest metastasis in the site " + site.name(),
                patient -> site.organs().stream()
                                .anyMatch(organ -> patient.spread().manifest(organ) > 0)
                        ? 1
                        : 0);
    }

    /**
     * Returns all questions that patients of a cohort can be asked.
     *
     * @param scope what their numbers are named after
     * @return whether a patient is metastatic, then every number
     */
    public static List<PatientQuestion> all(Scope scope) {
        List<PatientQuestion> all = new ArrayList<>(List.of(METASTATIC));
        PatientValues.numbers(scope).forEach(number -> all.add(of(number)));
        return all;
    }

    /**
     * Asks.
     *
     * @param patient a patient
     * @return the number; NaN where there is none
     */
    public double of(PatientCase patient) {
        return value.applyAsDouble(patient);
    }
}

package org.seedsoil.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.disease.Disease;
import org.seedsoil.random.RandomKey;

/**
 * What clinicians do for a patient.
 *
 * @param diagnosisDiameterMm diameter at which the primary is diagnosed, in mm; infinite for never
 * @param symptomDiameterMm diameter at which a metastasis, nodes included, leads to the diagnosis, in mm; infinite for never
 * @param detectionDiameterMm diameter at which a metastasis becomes manifest, in mm; infinite for never
 * @param resections operations on the primary, in the order of the scenario
 * @param metastasectomies operations on metastases, in the order of the scenario
 * @param ablation how metastases are ablated
 * @param dated effects that belong to no course
 * @param moments pulses that belong to no course
 * @param courses drugs given in time
 * @param clinic what is looked at
 * @param means local treatments that a policy may order, by number
 */
public record Care(
        double diagnosisDiameterMm,
        double symptomDiameterMm,
        double detectionDiameterMm,
        List<Resection> resections,
        List<Metastasectomy> metastasectomies,
        AblationPolicy ablation,
        List<DatedEffect> dated,
        List<Pulse> moments,
        List<DrugCourse> courses,
        Clinic clinic,
        List<OrderedTreatment> means) {
    /** Copies the lists. */
    public Care {
        resections = List.copyOf(resections);
        metastasectomies = List.copyOf(metastasectomies);
        dated = List.copyOf(dated);
        moments = List.copyOf(moments);
        courses = List.copyOf(courses);
        means = List.copyOf(means);
    }

    /**
     * Returns every operation on metastases that may be done.
     *
     * @return those planned, then those that a policy may order
     */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        metastasectomies.forEach(planned -> all.add(planned.operation()));
        for (OrderedTreatment ordered : means) {
            if (ordered instanceof Operation operation) {
                all.add(operation);
            }
        }
        return all;
    }

    /**
     * Returns all that systemic treatment changes.
     *
     * @return effects, those of courses last
     */
    public List<DatedEffect> effects() {
        List<DatedEffect> all = new ArrayList<>(dated);
        courses.forEach(course -> all.addAll(course.effects()));
        return all;
    }

    /**
     * Returns the moments at which systemic treatment kills cells.
     *
     * @return pulses, those of one origin in order of day
     */
    public List<Pulse> pulses() {
        List<Pulse> all = new ArrayList<>(moments);
        courses.forEach(course -> all.addAll(course.pulses()));
        all.sort(Comparator.comparing(Pulse::after).thenComparingDouble(Pulse::day));
        return all;
    }

    /**
     * Says whether any drug is given.
     *
     * @return true where effects, pulses or courses are planned
     */
    public boolean systemic() {
        return !(dated.isEmpty() && moments.isEmpty() && courses.isEmpty());
    }

    /**
     * Returns what one patient has of it.
     *
     * @param patientKey the key of what differs between patients
     * @return the same care, with courses as the patient has them
     */
    public Care of(RandomKey patientKey) {
        return courses.stream().noneMatch(course -> course.tolerance().varies())
                ? this
                : with(courses.stream().map(course -> course.of(patientKey)).toList());
    }

    /**
     * Swaps the courses.
     *
     * @param others the new ones
     * @return a changed copy
     */
    public Care with(List<DrugCourse> others) {
        return new Care(
                diagnosisDiameterMm,
                symptomDiameterMm,
                detectionDiameterMm,
                resections,
                metastasectomies,
                ablation,
                dated,
                moments,
                others,
                clinic,
                means);
    }

    /**
     * Returns the disease that holds for the whole life of a patient.
     *
     * @param disease the disease without treatment
     * @return it under the effects; empty where it changes in time, is met by pulses, or patients differ in what they have of a course
     */
    public Optional<Disease> lifelong(Disease disease) {
        boolean changes = !moments.isEmpty()
                || dated.stream().anyMatch(effect -> !effect.forLife())
                || courses.stream().anyMatch(course -> !course.forLife());
        if (changes) {
            return Optional.empty();
        }
        Disease treated = disease;
        for (DatedEffect effect : effects()) {
            treated = effect.effect().on(treated);
        }
        return Optional.of(treated);
    }

    /**
     * Describes systemic treatment.
     *
     * @param disease the disease without it
     * @return one sentence for each course, effect and pulse
     */
    public List<String> describeSystemic(Disease disease) {
        List<String> sentences = new ArrayList<>();
        courses.forEach(course -> sentences.add(course.describe(disease)));
        for (DatedEffect effect : dated) {
            String until = Double.isInfinite(effect.untilDay())
                    ? " on"
                    : " to " + new Moment(effect.after(), effect.untilDay()).says();
            sentences.add("From " + new Moment(effect.after(), effect.fromDay()).says() + until + ": "
                    + String.join("; ", effect.effect().describe(disease)) + ".");
        }
        moments.forEach(pulse -> sentences.add(describe(pulse, disease)));
        return sentences;
    }

    private static String describe(Pulse pulse, Disease disease) {
        List<String> clones = pulse.clones().stream()
                .map(clone -> disease.clones().get(clone).name())
                .toList();
        return new Moment(pulse.after(), pulse.day()).at() + " each cell of a lesion"
                + (clones.isEmpty() ? "" : " of " + String.join(", ", clones))
                + " lives on with probability " + pulse.survival() + ".";
    }

    /**
     * Describes care without systemic treatment.
     *
     * @param diagnosisDiameterMm diameter at which the primary is diagnosed, in mm; infinite for never
     * @param symptomDiameterMm diameter at which a metastasis leads to the diagnosis, in mm; infinite for never
     * @param detectionDiameterMm diameter at which a metastasis becomes manifest, in mm; infinite for never
     * @param resections operations on the primary, in the order of the scenario
     * @param ablation how metastases are ablated
     */
    public Care(
            double diagnosisDiameterMm,
            double symptomDiameterMm,
            double detectionDiameterMm,
            List<Resection> resections,
            AblationPolicy ablation) {
        this(
                diagnosisDiameterMm,
                symptomDiameterMm,
                detectionDiameterMm,
                resections,
                List.of(),
                ablation,
                List.of(),
                List.of(),
                List.of(),
                Clinic.NONE,
                List.of());
    }

    /**
     * Describes care without ablation.
     *
     * @param diagnosisDiameterMm diameter at which the primary is diagnosed, in mm; infinite for never
     * @param symptomDiameterMm diameter at which a metastasis leads to the diagnosis, in mm; infinite for never
     * @param detectionDiameterMm diameter at which a metastasis becomes manifest, in mm; infinite for never
     * @param resections operations on the primary, in the order of the scenario
     */
    public Care(
            double diagnosisDiameterMm,
            double symptomDiameterMm,
            double detectionDiameterMm,
            List<Resection> resections) {
        this(diagnosisDiameterMm, symptomDiameterMm, detectionDiameterMm, resections, AblationPolicy.NONE);
    }
}

package org.seedsoil.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Target;

/**
 * What clinicians do for a patient.
 *
 * @param diagnosisDiameterMm diameter at which the primary is diagnosed, in mm; infinite for never
 * @param symptomDiameterMm diameter at which a metastasis, nodes included, leads to the diagnosis, in mm; infinite for never
 * @param detectionDiameterMm diameter at which a metastasis becomes manifest, in mm; infinite for never
 * @param resections operations on the primary, in the order of the scenario
 * @param ablation how metastases are ablated
 * @param effects systemic treatments, as what they change
 * @param pulses moments at which a treatment kills cells; those of one origin in order of day
 */
public record Care(
        double diagnosisDiameterMm,
        double symptomDiameterMm,
        double detectionDiameterMm,
        List<Resection> resections,
        AblationPolicy ablation,
        List<DatedEffect> effects,
        List<Pulse> pulses) {
    /** Copies the lists. */
    public Care {
        resections = List.copyOf(resections);
        effects = List.copyOf(effects);
        pulses = pulses.stream()
                .sorted(Comparator.comparing(Pulse::after).thenComparingDouble(Pulse::day))
                .toList();
    }

    /**
     * Returns the disease that holds for the whole life of a patient.
     *
     * @param disease the disease without treatment
     * @return it under the effects; empty where it changes in time or is met by pulses
     */
    public Optional<Disease> lifelong(Disease disease) {
        Disease treated = disease;
        for (DatedEffect effect : effects) {
            if (!effect.forLife()) {
                return Optional.empty();
            }
            treated = effect.effect().on(treated);
        }
        return pulses.isEmpty() ? Optional.of(treated) : Optional.empty();
    }

    /**
     * Describes systemic treatment.
     *
     * @param disease the disease without it
     * @return one sentence for each effect and pulse
     */
    public List<String> describeSystemic(Disease disease) {
        List<String> sentences = new ArrayList<>();
        boolean immune = false;
        for (DatedEffect dated : effects) {
            String until = Double.isInfinite(dated.untilDay()) ? " on" : " to day " + dated.untilDay();
            sentences.add("From " + dated.after().day(dated.fromDay()) + until + ": "
                    + String.join("; ", dated.effect().describe(disease)) + ".");
            immune |= dated.effect().values().containsKey(Target.SURVEILLANCE);
        }
        if (immune) {
            sentences.add(
                    "A factor on surveillance is a strong drug: for life, half of it gives 36 to 76 times the metastases of the human"
                            + " presets, and twice of it 0.0003 times.");
        }
        for (Pulse pulse : pulses) {
            sentences.add("On " + pulse.after().day(pulse.day()) + " each cell of a lesion"
                    + (pulse.clones().isEmpty()
                            ? ""
                            : " of "
                                    + String.join(
                                            ", ",
                                            pulse.clones().stream()
                                                    .map(c -> disease.clones()
                                                            .get(c)
                                                            .name())
                                                    .toList()))
                    + " lives on with probability " + pulse.survival() + ".");
        }
        return sentences;
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
        this(diagnosisDiameterMm, symptomDiameterMm, detectionDiameterMm, resections, ablation, List.of(), List.of());
    }

    /**
     * Returns how metastases are treated once care has begun.
     *
     * @return the rule of ablation; nothing systemic
     */
    public Treatment treatment() {
        return Treatment.of(ablation.rule());
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

package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Care;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Effect;
import org.seedsoil.disease.Source;
import org.seedsoil.disease.Target;
import org.seedsoil.figure.Numbers;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;

/** Tells what is done against metastases: by rule and by drugs, and how strong those are that act on small colonies. */
public final class TreatmentText {
    private final Patient patient;
    private final Disease disease;
    private final Care care;

    private TreatmentText(Scenario scenario) {
        this.patient = scenario.reference();
        this.disease = patient.disease();
        this.care = patient.care();
    }

    /**
     * Tells the treatment of metastases.
     *
     * @param scenario the scenario
     * @return sentences; none without treatment
     */
    public static List<String> of(Scenario scenario) {
        List<String> sentences = new ArrayList<>();
        Patient patient = scenario.reference();
        patient.care()
                .metastasectomies()
                .forEach(operation ->
                        sentences.addAll(operation.describe(patient.disease().anatomy())));
        sentences.addAll(patient.care().ablation().describe());
        sentences.addAll(besideRule(scenario));
        return sentences;
    }

    /**
     * Tells drugs, and what clinicians see and order.
     *
     * @param scenario the scenario
     * @return sentences; none where no drug is given and nobody looks
     */
    static List<String> besideRule(Scenario scenario) {
        List<String> sentences = new ArrayList<>(drugs(scenario));
        sentences.addAll(scenario.reference().care().clinic().describe());
        return sentences;
    }

    /**
     * Tells the drugs alone.
     *
     * @param scenario the scenario
     * @return sentences; none where no drug is given
     */
    private static List<String> drugs(Scenario scenario) {
        TreatmentText text = new TreatmentText(scenario);
        List<String> sentences = new ArrayList<>(text.care.describeSystemic(text.disease));
        text.surveillance().forEach(effect -> sentences.addAll(text.size(effect)));
        return sentences;
    }

    /** What acts on surveillance, each at full strength. */
    private List<Effect> surveillance() {
        List<Effect> all = new ArrayList<>();
        care.courses().stream().map(DrugCourse::agent).forEach(agent -> all.addAll(agent.effects()));
        care.dated().stream().map(DatedEffect::effect).forEach(all::add);
        return all.stream()
                .filter(effect -> effect.values().getOrDefault(Target.SURVEILLANCE, 1.0) != 1)
                .toList();
    }

    /** A factor on surveillance acts on each colony while nearly all of them die, so that it is a far stronger drug than it looks. */
    private List<String> size(Effect effect) {
        if (patient.primary().organ() < 0) {
            return List.of();
        }
        double factor = effect.values().getOrDefault(Target.SURVEILLANCE, 1.0);
        Disease treated =
                new Effect(effect.clones(), effect.organs(), Map.of(Target.SURVEILLANCE, factor), Map.of()).on(disease);
        List<String> sentences = new ArrayList<>();
        for (int clone = 0; clone < disease.clones().size(); clone++) {
            double before = success(disease, clone);
            double under = success(treated, clone);
            if (before > 0 && under != before) {
                sentences.add("Surveillance times " + Numbers.threeDigits(factor) + ": " + size(clone, before, under));
            }
        }
        return sentences;
    }

    private String size(int clone, double before, double under) {
        String who = disease.clones().size() == 1
                ? ""
                : " of " + disease.clones().get(clone).name();
        return "of the seeds" + who + " that the primary offers a fraction of " + Numbers.threeDigits(under)
                + " would grow for good instead of " + Numbers.threeDigits(before) + ", "
                + Numbers.threeDigits(under / before) + " times as many, if it were given for life (exact).";
    }

    private double success(Disease under, int clone) {
        return CascadeProbabilities.of(Cascade.of(under))
                .from(Source.primary(clone, patient.primary().organ()))
                .survival();
    }
}

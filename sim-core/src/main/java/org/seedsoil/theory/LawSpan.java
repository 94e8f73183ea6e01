package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.patient.Patient;

/**
 * Ages of a lesion during which one set of laws holds.
 *
 * @param fromAge its first day, from 0
 * @param untilAge its last; infinite for the last span
 * @param network routes under its laws
 */
record LawSpan(double fromAge, double untilAge, Network network) {
    /**
     * Cuts a lesion's life.
     *
     * @param patient the patient; what holds for life is in every span
     * @param effects those that begin or end
     * @param foundedDay the day of age 0, on the clock of the effects
     * @return spans without gaps, all with the same types of lesions
     */
    static List<LawSpan> of(Patient patient, List<DatedEffect> effects, double foundedDay) {
        TreeSet<Double> cuts = new TreeSet<>();
        for (DatedEffect effect : effects) {
            cuts.add(effect.fromDay() - foundedDay);
            cuts.add(effect.untilDay() - foundedDay);
        }
        List<Double> ages = new ArrayList<>(List.of(0.0));
        cuts.stream().filter(age -> age > 0 && age < Double.POSITIVE_INFINITY).forEach(ages::add);
        ages.add(Double.POSITIVE_INFINITY);
        Disease without = forLife(patient);
        List<LesionType> primaries = ReproductionModel.primaries(patient.primary());
        List<LesionType> given = ReproductionModel.given(patient.oracle());
        ColonyLaws laws = new ColonyLaws();
        List<LesionType> types = Network.of(without, primaries, given, laws).types();
        List<LawSpan> spans = new ArrayList<>();
        for (int i = 0; i + 1 < ages.size(); i++) {
            double from = ages.get(i);
            Disease disease = without;
            for (DatedEffect effect : effects) {
                boolean holds = effect.fromDay() - foundedDay <= from && from < effect.untilDay() - foundedDay;
                disease = holds ? effect.effect().on(disease) : disease;
            }
            ReproductionModel.refuseFeedback(disease);
            TimedReproduction.refuseOtherGrowth(without, disease);
            spans.add(new LawSpan(from, ages.get(i + 1), Network.of(disease, List.of(), types, laws)));
        }
        return spans;
    }

    private static Disease forLife(Patient patient) {
        Disease disease = patient.disease();
        for (DatedEffect effect : patient.care().effects()) {
            disease = effect.forLife() ? effect.effect().on(disease) : disease;
        }
        return disease;
    }

    /** The chance that a sleeper of each type wakes, from the end of the span on, given that from the begin of the next. */
    List<Double> wakesAtEnd(List<Double> next) {
        return next.isEmpty() ? stationary() : next;
    }

    /** The same from its begin on. */
    List<Double> wakesAtBegin(List<Double> atEnd) {
        List<Double> steady = stationary();
        if (untilAge == Double.POSITIVE_INFINITY) {
            return steady;
        }
        List<Double> chances = new ArrayList<>();
        for (int type = 0; type < network.size(); type++) {
            double still = Elementary.exp(-sleep(type).leaves() * (untilAge - fromAge));
            chances.add(steady.get(type) + (atEnd.get(type) - steady.get(type)) * still);
        }
        return chances;
    }

    /** p: the chance that a sleeper of each type wakes, were the span to last for ever. */
    List<Double> stationary() {
        return network.types().stream()
                .map(type -> network.disease().soil(type.lineage(), type.organ()))
                .map(soil -> soil.dormancy().everWakes())
                .toList();
    }

    Dormancy sleep(int type) {
        LesionType what = network.type(type);
        return network.disease().soil(what.lineage(), what.organ()).dormancy();
    }
}

package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.DiseaseHazard;
import org.seedsoil.care.Remnant;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.patient.Patient;
import org.seedsoil.quantity.Digits;
import org.seedsoil.statistics.Figure;

/** Puts all figures of one treatment and horizon together. */
final class ReproductionReport {
    private static final double MATTERS = 0.05;

    private final ReproductionModel model;
    private final Network network;
    private final Optional<Patient> patient;
    private final Generation within;
    private final FounderMix mix;
    private final List<String> notes = new ArrayList<>();

    ReproductionReport(ReproductionModel model, Network network, Optional<Patient> patient, Generation within) {
        this.model = model;
        this.network = network;
        this.patient = patient;
        this.within = within;
        this.mix = FounderMix.of(within);
    }

    Reproduction all() {
        Ablation treatment = within.treatment();
        double horizon = within.horizonDays();
        Optional<NextGenerationMatrix> matrix = model.matrix(within, mix);
        Figure number = ReproductionModel.number(within);
        Figure before = model.preDetection(treatment, horizon);
        List<Double> row = new ArrayList<>();
        Figure primary = primary(row);
        Generation forever = new Generation(network, treatment, Double.POSITIVE_INFINITY);
        GrowthFigures growth = GrowthFigures.of(forever, within);
        noteWhatIsLeftOut();
        noteRegrowth(treatment, horizon, number);
        return new Reproduction(
                treatment,
                horizon,
                network.types(),
                model.names(),
                matrix,
                number,
                relativeError(),
                before,
                primary,
                row,
                typeNumbers(matrix),
                growth,
                extinction(),
                IntStream.range(0, within.size())
                        .mapToObj(type -> OffspringLaw.of(within, mix, type))
                        .toList(),
                new CriticalSearch(network, treatment, horizon).all(),
                verdict(new Appraisal.Figures(number, before, growth, forever), matrix),
                notes);
    }

    private double relativeError() {
        double error = 1e-9;
        for (int type = 0; type < within.size(); type++) {
            for (int k = 1; k <= within.mostFounders(type); k++) {
                error = Math.max(error, MethodError.of(within.births(type, k)));
            }
        }
        return error;
    }

    private Figure primary(List<Double> row) {
        if (patient.isEmpty() || patient.get().primary().organ() < 0) {
            return Figure.absent("there is no primary");
        }
        try {
            double[] founds = new PrimarySource(patient.get(), network).founds(within.horizonDays());
            double sum = Arrays.stream(founds).sum();
            if (Unbounded.is(sum)) {
                return Figure.absent(Unbounded.reason(within.horizonDays()));
            }
            Arrays.stream(founds).forEach(row::add);
            return Figure.of(sum);
        } catch (NotEstimableException none) {
            return Figure.absent(none.reason());
        }
    }

    private List<Figure> typeNumbers(Optional<NextGenerationMatrix> matrix) {
        return IntStream.range(0, within.size())
                .mapToObj(type -> matrix.map(k -> k.typeNumber(type))
                        .orElseGet(() -> Figure.absent(Unbounded.reason(within.horizonDays()))))
                .toList();
    }

    private List<Double> extinction() {
        Extinction extinction = Extinction.of(within);
        return IntStream.range(0, within.size())
                .mapToObj(type -> Math.min(1, mix.mean(type, k -> extinction.probability(type, k))))
                .toList();
    }

    private void noteWhatIsLeftOut() {
        if (network.disease().has(CascadeStage.SELF_SEEDING)) {
            notes.add(
                    "Self-seeding is left out: seeds that would join a lesion are counted as founding one of their own.");
        }
        if (!network.disease().has(CascadeStage.SECONDARY)) {
            notes.add("Metastases do not shed in this scenario, so that nothing reproduces.");
        }
        boolean small = network.disease().clones().stream()
                .anyMatch(clone ->
                        clone.shedding().vascularizedAt() < network.disease().escapedAt());
        if (small && network.anyRandom()) {
            notes.add("Colonies shed before they escape; what those shed that die out is left out.");
        }
        if (patient.isPresent() && !patient.get().care().resections().isEmpty()) {
            notes.add("The primary's number ends with its first resection; what regrows is left out.");
        }
        if (within.treatment().acts()
                && patient.map(p -> p.care().ablation())
                        .filter(policy -> policy.meets() && policy.fromDiagnosis())
                        .isPresent()) {
            notes.add("Ablation follows its rule from the first day here; in the scenario it begins at the diagnosis.");
        }
    }

    /** What cells that are left make of R_m, beside a coin that leaves the lesion as it was where something regrows. */
    private void noteRegrowth(Ablation rule, double horizon, Figure number) {
        double regrows = 0;
        for (int type = 0; type < within.size(); type++) {
            Regrowth regrowth = within.births(type, 1).regrowth();
            double left = regrowth == null || rule.coverage() == 0 ? 0 : regrowth.part() / rule.coverage();
            regrows = regrowth == null ? regrows : Math.max(regrows, left * regrowth.regrows());
        }
        if (regrows > 0) {
            Ablation coin = new Ablation(rule.coverage(), 1 - Math.min(1, regrows), Remnant.UNTOUCHED, rule.timing());
            notes.add("What an ablation leaves regrows from cells: of the lesions treated "
                    + Digits.three(100 * regrows) + " % grow again, and R_m is " + told(number)
                    + ". Were it a coin that leaves so many as they were, R_m would be "
                    + told(ReproductionModel.number(new Generation(network, coin, horizon))) + ".");
        }
    }

    private static String told(Figure figure) {
        return figure.isKnown() ? Digits.three(figure.value()) : "no number: " + figure.reason();
    }

    private Verdict verdict(Appraisal.Figures figures, Optional<NextGenerationMatrix> matrix) {
        return new Appraisal(model, figures, within.horizonDays()).verdict(neverStop(), hostDeathMatters(matrix));
    }

    private boolean neverStop() {
        for (int type = 0; type < within.size(); type++) {
            if (within.intensity(type) > 0 && within.births(type, 1).mayStay()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cumulative hazard of one lesion over its life, averaged over new lesions, is more than a twentieth. */
    private boolean hostDeathMatters(Optional<NextGenerationMatrix> matrix) {
        if (patient.isEmpty() || !patient.get().mortality().disease() || within.size() == 0) {
            return false;
        }
        if (within.horizonDays() == Double.POSITIVE_INFINITY) {
            return neverStop();
        }
        double[] weights = matrix.filter(k -> k.root().hasVectors())
                .map(k -> k.root().left())
                .orElseGet(() -> evenly(within.size()));
        double hazard = 0;
        for (int type = 0; type < weights.length; type++) {
            hazard += weights[type] > 0 ? weights[type] * hazard(patient.get(), type) : 0;
        }
        return hazard > MATTERS;
    }

    private static double[] evenly(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    private double hazard(Patient whose, int type) {
        int organ = network.type(type).organ();
        DiseaseHazard law = whose.mortality()
                .diseaseDeath(whose.disease().anatomy().organ(organ).lethality());
        return mix.mean(type, k -> within.births(type, k).overLife(cells -> law.perDay(0, cells)));
    }
}

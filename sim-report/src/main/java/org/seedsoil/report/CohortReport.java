package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.engine.Mode;
import org.seedsoil.figure.BloodOfPatient;
import org.seedsoil.figure.CohortFigures;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;
import org.seedsoil.figure.PatientFigures;
import org.seedsoil.figure.TreatedPatient;
import org.seedsoil.io.Sha256;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.quantity.Digits;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortReproduction;
import org.seedsoil.trial.Trial;

/** Tells a run as a report. */
public final class CohortReport {
    private static final KeyPath CELLS_PER_CM3 = KeyPath.parse("tissue.cells-per-cm3");
    private static final List<String> SIZED = List.of("burden", "sizes");
    private static final String DENSITY =
            "Diameters are at the density of the reference patient; the tumours of others hold more or fewer cells in as"
                    + " much room.";

    private CohortReport() {}

    /**
     * Draws the figures of a run: those that go into its report, and into its folder of plots.
     *
     * @param result the run; may be of no patients
     * @return cascade, burden, organs, sizes, survival; where patients are treated or looked at what was done, how targets answered, what was ordered and
     *     what stays hidden; if there is an example, its seeding tree, the drugs that it was given, its blood and its bone; the lesions and decisions of one who is scanned
     */
    public static List<Figure> figures(RunResult result) {
        RunFacts facts = result.facts();
        String patients = Numbers.count(result.summary().patients());
        String note = facts.name() + ", " + patients + " patients";
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : CohortFigures.of(result.summary(), facts.reference())) {
            Figure noted = figure.withNote(note);
            boolean sized = SIZED.contains(figure.name()) && densityVaries(facts.scenario());
            figures.add(sized ? noted.withRemark(DENSITY) : noted);
        }
        CareFigures care = new CareFigures(result);
        care.ofCohort().forEach(figure -> figures.add(figure.withNote(note)));
        Outcome example = result.example();
        if (example != null) {
            figures.add(PatientFigures.seedingTree(example, facts.reference(), facts.name()));
            if (!facts.reference().care().courses().isEmpty()) {
                figures.add(TreatedPatient.figure(example, patient(facts, example), facts.name()));
            }
            BloodOfPatient.figure(example, patient(facts, example), facts.name())
                    .ifPresent(figures::add);
            PatientFigures.bone(example, facts.reference(), facts.name()).ifPresent(figures::add);
        }
        figures.addAll(care.ofPatient());
        return figures.stream()
                .map(figure -> ChangeText.under(figure, facts.changes()))
                .toList();
    }

    /** The patient as drawn: what was taken of the courses differs between patients. */
    private static Patient patient(RunFacts facts, Outcome example) {
        return new Trial(facts.scenario(), facts.patients(), facts.randomSeed(), Mode.THINNED)
                .patient(example.patient());
    }

    private static boolean densityVaries(Scenario scenario) {
        return scenario.variations().stream()
                .anyMatch(variation -> variation.path().equals(CELLS_PER_CM3));
    }

    /**
     * Puts together what a report tells.
     *
     * @param result the run; may be of no patients
     * @return the report
     */
    public static Report of(RunResult result) {
        RunFacts facts = result.facts();
        Scenario scenario = facts.scenario();
        return new Report(
                new Heading(facts.name(), facts.title(), scenario.description(), scenario.sources(), facts.changes()),
                Question.of(facts),
                TreatmentText.besideRule(scenario),
                KeyNumbers.of(result.summary()),
                figures(result),
                tables(result),
                reproduction(facts),
                Assumptions.stages(scenario),
                Assumptions.of(scenario),
                Limits.of(scenario),
                Warnings.of(result));
    }

    static Reproduction reproduction(RunFacts facts) {
        return new Reproduction(
                facts.command(),
                facts.version(),
                Sha256.of(facts.scenarioText()),
                facts.patients(),
                facts.randomSeed(),
                facts.mode(),
                facts.modeReason());
    }

    private static List<NumberTable> tables(RunResult result) {
        List<NumberTable> tables = new ArrayList<>(List.of(endings(result.summary())));
        if (result.facts().scenario().mixed()) {
            tables.add(MixtureText.table(result.facts().scenario()));
        }
        tables.addAll(StageText.tables(result.summary()));
        CohortReproduction reproduction = result.reproduction();
        if (reproduction != null && result.metastasesSeed()) {
            tables.add(metastasesOfMetastases(reproduction));
        }
        if (!result.expectations().isEmpty()) {
            tables.add(expectations(result.expectations()));
        }
        return tables;
    }

    private static NumberTable endings(CohortSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (Ending ending : Ending.values()) {
            boolean rare = ending == Ending.DIED_OF_OPERATION || ending == Ending.DIED_OF_TOXICITY;
            if (rare && summary.endings().count(ending) == 0) {
                continue; // most scenarios know no such death
            }
            String name = switch (ending) {
                case CENSORED -> "alive at the end";
                case DIED_OF_DISEASE -> "died of the disease";
                case DIED_OF_OTHER_CAUSES -> "died of other causes";
                case DIED_OF_OPERATION -> "died of an operation";
                case DIED_OF_TOXICITY -> "died of the toxicity of a drug";
                case CAPPED -> "stopped at a cap on cells or lesions";
            };
            String count = Numbers.count(summary.endings().count(ending));
            rows.add(List.of(name, count, Estimates.percent(summary.endings().fraction(ending))));
        }
        return new NumberTable("How following ended", List.of("Ending", "Patients", "Fraction (95 % interval)"), rows);
    }

    private static NumberTable metastasesOfMetastases(CohortReproduction found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "R_m, exact, reference patient, up to an age of " + Digits.timeInYears(found.horizonDays()),
                number(found.exact()),
                reason(found.exact())));
        rows.add(List.of(
                "R_pre, exact: before it can be seen", number(found.preDetection()), reason(found.preDetection())));
        found.estimate().ifPresent(estimate -> {
            rows.add(List.of(
                    "R_m, estimated from " + patients(found, estimate),
                    number(estimate.number()) + interval(estimate),
                    remark(found, estimate)));
            if (estimate.number().isKnown()) {
                rows.add(List.of(
                        "R_m, exact, counted up to the same ages",
                        number(found.exactOfSameAges()),
                        reason(found.exactOfSameAges())));
            }
        });
        return new NumberTable(
                "How many metastases a metastasis founds", List.of("Number", "Value (95 % interval)", "Remark"), rows);
    }

    private static String patients(CohortReproduction found, ReproductionEstimate estimate) {
        return found.ofTheFirst()
                ? "the first " + estimate.patients() + " of " + found.patients()
                        + " patients, whose histories were kept"
                : "this cohort";
    }

    private static String remark(CohortReproduction found, ReproductionEstimate estimate) {
        List<String> remarks = new ArrayList<>();
        if (!estimate.number().isKnown()) {
            remarks.add(estimate.number().reason());
        } else {
            remarks.add(found.ages());
            if (!estimate.reliable()) {
                remarks.add("the interval is not reliable: few patients carry the estimate");
            }
        }
        remarks.addAll(found.caveats());
        return String.join("; ", remarks);
    }

    private static String number(org.seedsoil.statistics.Figure figure) {
        return figure.isKnown() ? Numbers.asTold(figure.value()) : "not estimable";
    }

    private static String reason(org.seedsoil.statistics.Figure figure) {
        return figure.isKnown() ? "" : figure.reason();
    }

    private static String interval(ReproductionEstimate estimate) {
        return estimate.low().isKnown() && estimate.high().isKnown()
                ? " (" + Numbers.asTold(estimate.low().value()) + " to "
                        + Numbers.asTold(estimate.high().value()) + ")"
                : "";
    }

    private static String verdict(ExpectationResult expectation) {
        if (!expectation.judged()) {
            return "not judged: " + expectation.obstacle();
        }
        return expectation.held() ? "held" : "not held";
    }

    /** What became of what a scenario expects. */
    static NumberTable expectations(List<ExpectationResult> expectations) {
        List<List<String>> rows = expectations.stream()
                .map(expectation -> List.of(
                        expectation.what(),
                        Numbers.threeDigits(expectation.expected()),
                        Numbers.threeDigits(expectation.found()),
                        "± " + Numbers.threeDigits(expectation.band()),
                        verdict(expectation)))
                .toList();
        return new NumberTable(
                "What the scenario must give: the band is its tolerance and four standard errors",
                List.of("Number", "Expected", "Found", "Band", "Verdict"),
                rows);
    }
}

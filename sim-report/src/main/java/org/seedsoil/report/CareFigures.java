package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.seedsoil.care.Care;
import org.seedsoil.engine.Mode;
import org.seedsoil.figure.DecisionFigures;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.Numbers;
import org.seedsoil.figure.OccultOfCohort;
import org.seedsoil.figure.SeenPatient;
import org.seedsoil.figure.SwimmerOfCohort;
import org.seedsoil.figure.TargetFigures;
import org.seedsoil.io.result.CareShown;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.observe.CarePath;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.Trial;

/** The pictures of what was seen and done in a run, each where it says something. */
final class CareFigures {
    private final RunResult result;
    private final Trial trial;

    CareFigures(RunResult result) {
        RunFacts facts = result.facts();
        this.result = result;
        this.trial = new Trial(facts.scenario(), facts.patients(), facts.randomSeed(), Mode.THINNED);
    }

    /** What each patient has of the care: courses differ between patients. */
    private LongFunction<Care> care() {
        Map<Long, Care> known = new TreeMap<>();
        return patient ->
                known.computeIfAbsent(patient, index -> trial.patient(index).care());
    }

    /** Treatment, response, decisions and what stays hidden, in many patients. */
    List<Figure> ofCohort() {
        CareShown shown = result.care();
        List<Figure> figures = new ArrayList<>();
        if (!shown.lanes().isEmpty()) {
            boolean diagnosis =
                    shown.lanes().stream().anyMatch(path -> path.days().diagnosisDay() >= 0);
            SwimmerOfCohort.Clock clock = diagnosis ? SwimmerOfCohort.Clock.DIAGNOSIS : SwimmerOfCohort.Clock.START;
            String title = "What was done for " + patients(shown.lanes());
            figures.add(SwimmerOfCohort.figure(
                    "swimmer",
                    title,
                    shown.lanes(),
                    care(),
                    clock,
                    first(shown.lanes()) + " who were diagnosed or treated"));
        }
        figures.addAll(
                TargetFigures.of(shown.measured(), first(shown.measured()) + " whose targets were measured again"));
        DecisionFigures.ofCohort(shown.rules(), result.summary().patients()).ifPresent(figures::add);
        if (result.summary().scope().examined().scans()) {
            OccultOfCohort.figure(result.summary().occult()).ifPresent(figures::add);
        }
        return figures;
    }

    private static String patients(List<CarePath> paths) {
        return paths.size() == 1 ? "one patient" : paths.size() + " patients";
    }

    private String first(List<CarePath> paths) {
        String all = Numbers.count(result.summary().patients());
        return paths.size() == 1
                ? "The only patient of " + all
                : "The first " + paths.size() + " of " + all + " patients";
    }

    /** One patient at whom clinicians look. */
    List<Figure> ofPatient() {
        Outcome seen = result.care().seen();
        List<Figure> figures = new ArrayList<>();
        if (seen != null) {
            String name = result.facts().name();
            SeenPatient.figure(seen, trial.patient(seen.patient()), name).ifPresent(figures::add);
            DecisionFigures.ofPatient(seen, name).ifPresent(figures::add);
        }
        return figures;
    }
}

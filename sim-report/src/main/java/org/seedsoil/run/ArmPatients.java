package org.seedsoil.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seedsoil.arms.EnrolledPath;
import org.seedsoil.arms.Participant;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.care.Care;
import org.seedsoil.clinic.ResponseRule;
import org.seedsoil.event.EventSink;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.SwimmerOfCohort;
import org.seedsoil.figure.TargetFigures;
import org.seedsoil.observe.CarePath;
import org.seedsoil.observe.ShownPatients;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What was done for the first patients of a trial, and how their targets answered, in every arm: they are run again, as a trial keeps times to events
 * alone.
 */
final class ArmPatients {
    /** Patients of whom a lane tells what was done, at most. */
    private static final int LANES = 20;
    /** Patients whose targets were measured again, at least, for a picture of them: where all is treated locally hardly anybody is left. */
    private static final int LEAST = 5;

    private final TrialResult result;
    private final boolean judged;
    private final List<Participant> shown;
    private final Map<Long, Double> enrolled = new TreeMap<>();

    private ArmPatients(TrialResult result, boolean judged) {
        this.result = result;
        this.judged = judged;
        int most = judged ? ShownPatients.MEASURED : LANES;
        this.shown = result.pool().participants().stream().limit(most).toList();
        shown.forEach(each -> enrolled.put(each.patient(), each.screening().day()));
    }

    /**
     * Draws them.
     *
     * @param result the trial
     * @param arms the patients under each of its arms
     * @return for each arm what was done, and where response is judged how targets changed
     */
    static List<Figure> figures(TrialResult result, List<Trial> arms) {
        boolean judged = arms.stream()
                .anyMatch(arm -> response(arm.scenario().reference().care()).isPresent());
        ArmPatients patients = new ArmPatients(result, judged);
        List<Figure> figures = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            figures.addAll(patients.figures(result.pool().arms().get(arm), arms.get(arm)));
        }
        return figures;
    }

    private static Optional<ResponseRule> response(Care care) {
        return care.clinic().response();
    }

    private List<Figure> figures(String arm, Trial trial) {
        Map<Long, Care> care = new TreeMap<>();
        List<CarePath> paths = new ArrayList<>();
        for (Participant each : shown) {
            Care own = trial.patient(each.patient()).care();
            boolean confirmed = response(own).map(ResponseRule::confirmed).orElse(false);
            paths.add(EnrolledPath.of(
                    TrialRunner.replay(trial, each.patient(), EventSink.NONE),
                    each.screening().day(),
                    result.pool().design(),
                    confirmed));
            care.put(each.patient(), own);
        }
        List<Figure> figures = new ArrayList<>(List.of(swimmer(arm, trial, paths, care)));
        if (judged) {
            figures.addAll(targets(arm, paths));
        }
        return figures;
    }

    private Figure swimmer(String arm, Trial trial, List<CarePath> paths, Map<Long, Care> care) {
        List<CarePath> lanes = paths.stream().limit(LANES).toList();
        SwimmerOfCohort.Clock clock =
                new SwimmerOfCohort.Clock("enrolment", path -> enrolled.getOrDefault(path.patient(), Double.NaN));
        return SwimmerOfCohort.figure(
                "patients-" + arm,
                "What was done under " + arm,
                lanes,
                patient ->
                        care.getOrDefault(patient, trial.scenario().reference().care()),
                clock,
                "The first " + lanes.size() + " patients enrolled, as they live under " + arm
                        + ", to the end of follow-up at the latest");
    }

    private static List<Figure> targets(String arm, List<CarePath> paths) {
        int measured = TargetFigures.measured(paths).size();
        String whose = "Of the first " + paths.size() + " patients enrolled the " + measured
                + " with targets of 10 mm and more that were measured again under " + arm;
        return measured < LEAST ? List.of() : TargetFigures.of(paths, whose, arm);
    }
}

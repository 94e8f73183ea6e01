package org.seedsoil.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedsoil.arms.Participant;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.care.Care;
import org.seedsoil.event.EventSink;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.SwimmerOfCohort;
import org.seedsoil.observe.CarePath;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What was done for the first patients of a trial, in every arm: they are run again, as a trial keeps times to events alone. */
final class ArmPatients {
    /** Patients shown of each arm, at most. */
    private static final int LANES = 20;

    private final TrialResult result;
    private final List<Participant> shown;
    private final Map<Long, Double> enrolled = new TreeMap<>();

    private ArmPatients(TrialResult result) {
        this.result = result;
        this.shown = result.pool().participants().stream().limit(LANES).toList();
        shown.forEach(each -> enrolled.put(each.patient(), each.screening().day()));
    }

    /**
     * Draws them.
     *
     * @param result the trial
     * @param arms the patients under each of its arms
     * @return a figure for each arm
     */
    static List<Figure> figures(TrialResult result, List<Trial> arms) {
        ArmPatients patients = new ArmPatients(result);
        List<Figure> figures = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            figures.add(patients.figure(result.pool().arms().get(arm), arms.get(arm)));
        }
        return figures;
    }

    private Figure figure(String arm, Trial trial) {
        Map<Long, Care> care = new TreeMap<>();
        List<CarePath> paths = new ArrayList<>();
        double most = Math.min(
                result.pool().design().followUpDays(), result.pool().design().lastDays());
        for (Participant each : shown) {
            Outcome outcome = TrialRunner.replay(trial, each.patient(), EventSink.NONE);
            paths.add(CarePath.of(outcome).until(each.screening().day() + most));
            care.put(each.patient(), trial.patient(each.patient()).care());
        }
        SwimmerOfCohort.Clock clock =
                new SwimmerOfCohort.Clock("enrolment", path -> enrolled.getOrDefault(path.patient(), Double.NaN));
        return SwimmerOfCohort.figure(
                "patients-" + arm,
                "What was done under " + arm,
                paths,
                patient ->
                        care.getOrDefault(patient, trial.scenario().reference().care()),
                clock,
                "The first " + shown.size() + " patients enrolled, as they live under " + arm
                        + ", to the end of follow-up at the latest");
    }
}

package org.seedsoil.arms;

import java.util.List;
import org.seedsoil.clinic.Recist;
import org.seedsoil.observe.CarePath;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.TrialDesign;

/** What pictures of a trial show of a patient: to the end of its follow-up, and, where it entered at a scan, how it answered since that scan. */
public final class EnrolledPath {
    private EnrolledPath() {}

    /**
     * Reads it off an outcome.
     *
     * @param outcome what became of the patient in an arm
     * @param enrolled the day of its enrolment
     * @param design how the trial is made
     * @param confirmed whether a response counts only if the next scan finds one, too
     * @return its path
     */
    public static CarePath of(Outcome outcome, double enrolled, TrialDesign design, boolean confirmed) {
        double end = enrolled + Math.min(design.followUpDays(), design.lastDays());
        CarePath path = CarePath.of(outcome).until(end);
        if (design.enrolment().at() != TrialDesign.Moment.SCAN) {
            return path;
        }
        ScanProgression seen = ScanProgression.of(outcome, enrolled);
        List<Recist.Judgement> judgements = seen.steps().stream()
                .map(ScanProgression.Step::judgement)
                .filter(judgement -> judgement.day() <= end)
                .toList();
        return path.judged(seen.baselineDay(), judgements, Recist.best(judgements, confirmed));
    }
}

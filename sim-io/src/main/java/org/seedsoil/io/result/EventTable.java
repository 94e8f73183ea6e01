package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.arms.Participant;
import org.seedsoil.arms.RandomizedTrial;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;

/**
 * Times to events of a trial, a row for each patient, or each of its lesions, arm and endpoint, in columns named as in the analysis data sets of CDISC (ADTTE), with
 * the status of R's survival package beside them.
 */
public final class EventTable {
    /** What kinds of end there are, by cause. */
    private static final List<String> ENDS = List.of("censored", "event", "competing event");

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("STUDYID", "name of the scenario", row -> row.whose.study),
            Column.text(
                    "USUBJID",
                    "the patient: study and number in the cohort; the same in every arm",
                    row -> row.whose.study + "-" + row.participant().patient()),
            Column.text("TRTP", "its arm", row -> row.whose.arm),
            Column.text("PARAMCD", "the endpoint", row -> row.endpoint.key()),
            Column.text("PARAM", "the endpoint, for people", row -> row.endpoint.label()),
            Column.number("AVAL", "d", "time on the endpoint's clock", row -> row.course.end()),
            Column.number(
                    "ENTRY",
                    "d",
                    "when it came under observation on that clock; above 0 where the clock began before enrolment",
                    row -> row.course.entry()),
            Column.integer(
                    "CNSR",
                    "",
                    "0 where the event came, 1 where it is censored, 2 where what competes came first",
                    row -> row.course.cause() == 1 ? 0 : row.course.cause() == 0 ? 1 : 2),
            Column.integer(
                    "status",
                    "",
                    "as R's survival package has it: 0 censored, 1 event, 2 competing event",
                    row -> row.course.cause()),
            Column.text("EVNTDESC", "how it ended", row -> ENDS.get(row.course.cause())),
            Column.integer("STRATUM", "", "number of its stratum", row -> row.whose.stratum),
            Column.number(
                    "AGE",
                    "y",
                    "age at enrolment",
                    row -> row.participant().screening().ageYears()),
            Column.integer(
                    "METASTASES",
                    "",
                    "manifest distant metastases at enrolment",
                    row -> row.participant().screening().metastases()));

    private EventTable() {}

    /**
     * A patient under one arm.
     *
     * @param study name of the scenario
     * @param participant the patient
     * @param arm name of the arm
     * @param stratum number of its stratum; 0 where patients are not randomized
     */
    public record Whose(String study, Participant participant, String arm, int stratum) {}

    /**
     * Its time, or that of one of its lesions.
     *
     * @param whose the patient
     * @param endpoint what is waited for
     * @param lesion number of the lesion among those known at enrolment, from 1; 0 where the patient is waited for
     * @param course how it was followed
     */
    public record Row(Whose whose, TrialDesign.Endpoint endpoint, int lesion, FollowUp course) {
        private Participant participant() {
            return whose.participant;
        }
    }

    private static void add(List<Row> rows, Whose whose, TrialDesign.Endpoint endpoint, List<FollowUp> times) {
        boolean lesions = endpoint.event().byLesion();
        for (int i = 0; i < times.size(); i++) {
            rows.add(new Row(whose, endpoint, lesions ? i + 1 : 0, times.get(i)));
        }
    }

    /**
     * Lists every patient under every arm.
     *
     * @param study name of the scenario
     * @param pool the patients
     * @return rows in the order of patients, endpoints and arms
     */
    public static List<Row> paired(String study, TrialPool pool) {
        List<Row> rows = new ArrayList<>();
        for (Participant participant : pool.participants()) {
            for (int endpoint = 0; endpoint < pool.design().endpoints().size(); endpoint++) {
                for (int arm = 0; arm < pool.arms().size(); arm++) {
                    add(
                            rows,
                            new Whose(study, participant, pool.arms().get(arm), 0),
                            pool.design().endpoints().get(endpoint),
                            participant.times(arm, endpoint));
                }
            }
        }
        return rows;
    }

    /**
     * Lists every patient under the arm it was given, as far as the trial saw it.
     *
     * @param study name of the scenario
     * @param trial what the trial saw
     * @return rows in the order in which patients came, and of endpoints
     */
    public static List<Row> randomized(String study, RandomizedTrial trial) {
        List<Row> rows = new ArrayList<>();
        for (RandomizedTrial.Subject subject : trial.subjects()) {
            for (int endpoint = 0; endpoint < trial.design().endpoints().size(); endpoint++) {
                String arm = trial.arms().get(subject.arm());
                add(
                        rows,
                        new Whose(study, subject.participant(), arm, subject.stratum()),
                        trial.design().endpoints().get(endpoint),
                        trial.seen(subject, endpoint));
            }
        }
        return rows;
    }

    /**
     * Describes the columns.
     *
     * @param name file name without its ending
     * @param mixed whether patients have different cancers
     * @param design how the trial is made
     * @return the table
     */
    public static Table<Row> table(String name, boolean mixed, TrialDesign design) {
        List<Column<Row>> columns = new ArrayList<>(COLUMNS);
        if (design.endpoints().stream().anyMatch(endpoint -> endpoint.event().byLesion())) {
            columns.add(Column.integer(
                    "LESION",
                    "",
                    "number of the lesion among those known at enrolment; 0: of the patient",
                    Row::lesion));
        }
        if (mixed) {
            columns.add(
                    Column.text("CANCER", "its cancer", row -> row.participant().cancer()));
        }
        return new Table<>(name, "times to events of a trial, a row for each patient, arm and endpoint", columns);
    }
}

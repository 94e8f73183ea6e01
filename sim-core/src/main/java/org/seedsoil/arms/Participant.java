package org.seedsoil.arms;

import java.util.List;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;

/**
 * One enrolled patient, who lives in every arm.
 *
 * @param patient index of the patient in the cohort
 * @param cancer name of its cancer in a mixture; empty where all have the same
 * @param screening what was known at enrolment
 * @param courses by arm and endpoint how it was followed, or each of its lesions where those are waited for; empty where nothing is known after
 *     enrolment. Lesions have the same order in every arm
 */
public record Participant(long patient, String cancer, Screening screening, List<List<List<FollowUp>>> courses) {
    /** Copies the lists. */
    public Participant {
        courses = courses.stream()
                .map(arm -> arm.stream().map(List::copyOf).toList())
                .toList();
    }

    /**
     * Returns how it was followed.
     *
     * @param arm number of the arm
     * @param endpoint number of the endpoint
     * @return its time, or those of its lesions; empty where nothing is known after enrolment
     */
    public List<FollowUp> times(int arm, int endpoint) {
        return courses.get(arm).get(endpoint);
    }

    /**
     * Returns in which subgroup it is.
     *
     * @param by the subgroups
     * @return 0 below the cut, 1 from there on; or the number of its cancer
     */
    public int level(TrialDesign.Subgrouping by) {
        if (!by.cancers().isEmpty()) {
            return by.cancers().indexOf(cancer);
        }
        double value = switch (by.by()) {
            case "age" -> screening.ageYears();
            case TrialDesign.Subgrouping.DISEASE_FREE -> screening.diseaseFreeDays();
            default -> screening.metastases();
        };
        return value < by.cut() ? 0 : 1;
    }
}

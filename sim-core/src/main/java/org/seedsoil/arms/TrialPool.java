package org.seedsoil.arms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.PairedSurvival;

/**
 * The patients of a trial with what becomes of each under every arm.
 *
 * @param design how the trial is made
 * @param arms names of the arms; the others are compared with the first
 * @param cancers names of the cancers of a mixture; empty where all have the same
 * @param participants the enrolled, in the order of the cohort
 * @param screened how many of those screened met which verdict, in the order of the verdicts
 * @param horizonFirst how many of the enrolled reached the horizon, or a cap, before their follow-up ended, in any arm
 */
public record TrialPool(
        TrialDesign design,
        List<String> arms,
        List<String> cancers,
        List<Participant> participants,
        Map<Screening.Verdict, Long> screened,
        long horizonFirst) {
    /** Copies the collections. */
    public TrialPool {
        arms = List.copyOf(arms);
        cancers = List.copyOf(cancers);
        participants = List.copyOf(participants);
        screened = Collections.unmodifiableMap(new LinkedHashMap<>(screened));
    }

    /**
     * Returns how many patients were looked at.
     *
     * @return enrolled and rejected
     */
    public long screenedInAll() {
        return screened.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns how many of the enrolled have a cancer.
     *
     * @param cancer its name
     * @return patients
     */
    public long with(String cancer) {
        return participants.stream()
                .filter(participant -> participant.cancer().equals(cancer))
                .count();
    }

    /**
     * Pairs patients under two arms, or their lesions.
     *
     * @param first number of the first arm
     * @param second number of the second
     * @param endpoint number of the endpoint
     * @param whom of which patients
     * @return those followed in both
     */
    public PairedSurvival pairs(int first, int second, int endpoint, Predicate<Participant> whom) {
        boolean byLesion = design.endpoints().get(endpoint).event().byLesion();
        PairedSurvival.Accumulator pairs = new PairedSurvival.Accumulator();
        for (Participant participant : participants) {
            List<FollowUp> one = participant.times(first, endpoint);
            List<FollowUp> other = participant.times(second, endpoint);
            if (whom.test(participant) && one.size() == other.size()) {
                for (int i = 0; i < one.size(); i++) {
                    if (byLesion) {
                        pairs.accept(one.get(i), other.get(i), participant.patient());
                    } else {
                        pairs.accept(one.get(i), other.get(i));
                    }
                }
            }
        }
        return pairs.result();
    }
}

package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One row of a Cox regression: a subject, or a stretch of one whose covariates change.
 *
 * @param followUp how it was followed; every cause is the event
 * @param stratum only subjects of one stratum are compared with each other
 * @param cluster rows of one cluster, such as those of one patient, are not taken to be independent; counts in clustered models alone
 * @param covariates finite numbers, in the order of the model
 */
public record CoxSubject(FollowUp followUp, int stratum, int cluster, double... covariates) {
    /** Any fixed order: sums then do not depend on that in which subjects came. */
    static final Comparator<CoxSubject> ORDER = Comparator.comparingInt(CoxSubject::stratum)
            .thenComparingDouble(subject -> subject.followUp.end())
            .thenComparingInt(subject -> subject.followUp.cause())
            .thenComparingDouble(subject -> subject.followUp.entry())
            .thenComparing(CoxSubject::covariates, Arrays::compare)
            .thenComparingInt(CoxSubject::cluster);

    /** Checks that covariates are finite. */
    public CoxSubject {
        for (double covariate : covariates) {
            if (!Double.isFinite(covariate)) {
                throw new IllegalArgumentException("covariates are finite numbers, not " + covariate);
            }
        }
        covariates = covariates.clone();
    }
}

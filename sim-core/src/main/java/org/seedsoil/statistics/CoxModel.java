package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Proportional hazards (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x): the hazard is an unknown function of time, one per stratum,
 * times e^(βx). Late entry as in {@link FollowUp}; a subject whose covariates change is several rows, one after the other.
 *
 * <p>With clusters, standard errors are those of Lin and Wei 1989 (doi:10.1080/01621459.1989.10478874): they hold although rows of
 * one cluster, such as the two courses of a patient under two arms, go together.
 *
 * @param covariates their names, at least one
 * @param ties how events at one time are taken
 * @param clustered whether rows of one cluster depend on each other
 */
public record CoxModel(List<String> covariates, Ties ties, boolean clustered) {
    /** How events at one time are taken. */
    public enum Ties {
        /** As if they came one after the other, at an average risk set (Efron 1977, doi:10.1080/01621459.1977.10480613). */
        EFRON,
        /** As if each met the whole risk set (Breslow 1974, doi:10.2307/2529620); shrinks effects where ties are many. */
        BRESLOW
    }

    /** Checks that there is a covariate. */
    public CoxModel {
        covariates = List.copyOf(covariates);
        if (covariates.isEmpty()) {
            throw new IllegalArgumentException("a Cox model has at least one covariate");
        }
    }

    /**
     * Opens a model with Efron's ties and independent rows.
     *
     * @param covariates their names, at least one
     * @return the model
     */
    public static CoxModel of(String... covariates) {
        return new CoxModel(List.of(covariates), Ties.EFRON, false);
    }

    /**
     * Takes ties another way.
     *
     * @param other how
     * @return the same model with that
     */
    public CoxModel withTies(Ties other) {
        return new CoxModel(covariates, other, clustered);
    }

    /**
     * Takes rows of one cluster to go together.
     *
     * @return the same model with that
     */
    public CoxModel withClusters() {
        return new CoxModel(covariates, ties, true);
    }

    /**
     * Maximizes the partial likelihood.
     *
     * @param subjects in any order, which changes no bit of the fit
     * @return the fit; says why there is none where there is none
     * @throws IllegalArgumentException if a subject has another number of covariates than the model
     */
    public CoxFit fit(List<CoxSubject> subjects) {
        for (CoxSubject subject : subjects) {
            if (subject.covariates().length != covariates.size()) {
                throw new IllegalArgumentException("covariates of a subject are those of the model, " + covariates
                        + ", not " + Arrays.toString(subject.covariates()));
            }
        }
        return new CoxFitting(this, new CoxSample(subjects, covariates.size())).fit();
    }
}

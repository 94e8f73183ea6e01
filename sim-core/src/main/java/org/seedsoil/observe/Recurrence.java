package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;

/**
 * Metastases by when they were seen: synchronous ones by the day of diagnosis, metachronous ones later; and the
 * disease-free interval, from a resection that left nothing (R0) in a patient without manifest metastases to the first
 * manifest distant metastasis.
 */
public final class Recurrence implements Observer<Recurrence> {
    private long diagnosed;
    private long synchronous;
    private long metachronous;

    /** Opens an empty count. */
    public Recurrence() {}

    @Override
    public void accept(Outcome outcome, Spread spread) {
        if (!outcome.diagnosed()) {
            return;
        }
        diagnosed++;
        synchronous += spread.firstManifestDay() <= outcome.diagnosisDay() ? 1 : 0;
        metachronous += spread.firstManifestDay() > outcome.diagnosisDay() ? 1 : 0;
    }

    @Override
    public void combine(Recurrence later) {
        diagnosed += later.diagnosed;
        synchronous += later.synchronous;
        metachronous += later.metachronous;
    }

    /**
     * Returns the fraction of diagnosed patients with manifest metastases by the day of diagnosis.
     *
     * @return the estimate
     */
    public Estimate synchronous() {
        return Estimate.proportion(synchronous, diagnosed);
    }

    /**
     * Returns the fraction of diagnosed patients whose first metastasis became manifest later.
     *
     * @return the estimate
     */
    public Estimate metachronous() {
        return Estimate.proportion(metachronous, diagnosed);
    }
}

package org.seedsoil.observe;

import org.seedsoil.care.Margin;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Counter;

/**
 * Metastases by when they were seen: synchronous ones by the day of diagnosis, metachronous ones later; and the
 * disease-free interval, from a first resection that left nothing (R0) in a patient without manifest distant metastases to the
 * first manifest distant metastasis.
 */
public final class Recurrence extends Observer<Recurrence> {
    private final Counter diagnosed = part(new Counter());
    private final Counter synchronous = part(new Counter());
    private final Counter metachronous = part(new Counter());
    private final Counter cleared = part(new Counter());
    private final Counter relapsed = part(new Counter());

    /** Opens an empty count. */
    public Recurrence() {}

    @Override
    public void accept(Outcome outcome, Spread spread) {
        double first = spread.firstManifestDay();
        double interval = diseaseFreeDays(outcome, spread);
        if (outcome.diagnosed()) {
            diagnosed.increment();
            synchronous.incrementIf(first <= outcome.diagnosisDay());
            metachronous.incrementIf(first > outcome.diagnosisDay());
        }
        if (outcome.margin() == Margin.R0 && !(first <= outcome.resectionDay())) {
            cleared.increment();
        }
        relapsed.incrementIf(!Double.isNaN(interval));
    }

    /**
     * Returns the disease-free interval of a patient.
     *
     * @param outcome what became of the patient
     * @param spread where the tumour had spread
     * @return days, or NaN without a first resection R0, with a distant metastasis manifest by then, or with none at all
     */
    public static double diseaseFreeDays(Outcome outcome, Spread spread) {
        double days = spread.firstManifestDay() - outcome.resectionDay();
        return outcome.margin() == Margin.R0 && days > 0 ? days : Double.NaN;
    }

    /**
     * Returns the fraction of diagnosed patients with manifest distant metastases by the day of diagnosis.
     *
     * @return the estimate
     */
    public Estimate synchronous() {
        return Estimate.proportion(synchronous.value(), diagnosed.value());
    }

    /**
     * Returns the fraction of diagnosed patients whose first distant metastasis became manifest later.
     *
     * @return the estimate
     */
    public Estimate metachronous() {
        return Estimate.proportion(metachronous.value(), diagnosed.value());
    }

    /**
     * Returns the fraction of patients resected R0 without manifest distant metastases who had one later, while followed.
     *
     * @return the estimate
     */
    public Estimate relapsed() {
        return Estimate.proportion(relapsed.value(), cleared.value());
    }
}

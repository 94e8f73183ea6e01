package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;

/** How many metastases patients have. */
public final class LesionCounts extends Observer<LesionCounts> {
    private final Distribution distant = part(new Distribution());
    private final Distribution manifest = part(new Distribution());
    private final Distribution nodal = part(new Distribution());
    private final Distribution atDiagnosis = part(new Distribution());
    private final Distribution ablations = part(new Distribution());
    private final Distribution ablated = part(new Distribution());

    @Override
    public void accept(Outcome outcome, Spread spread) {
        distant.add(spread.distant());
        manifest.add(spread.distantManifest());
        nodal.add(spread.nodal());
        ablations.add(outcome.ablations().size());
        ablated.add(outcome.ablated());
        if (outcome.diagnosed()) {
            atDiagnosis.add(spread.distantAtDiagnosis());
        }
    }

    /**
     * Returns the distant metastases that escaped, seen or not.
     *
     * @return their distribution over patients
     */
    public Distribution distant() {
        return distant;
    }

    /**
     * Returns the distant metastases that became manifest.
     *
     * @return their distribution over patients
     */
    public Distribution manifest() {
        return manifest;
    }

    /**
     * Returns the deposits in lymph nodes that escaped, seen or not.
     *
     * @return their distribution over patients
     */
    public Distribution nodal() {
        return nodal;
    }

    /**
     * Returns the distant metastases present at diagnosis, seen or not.
     *
     * @return their distribution over diagnosed patients
     */
    public Distribution atDiagnosis() {
        return atDiagnosis;
    }

    /**
     * Returns the ablations of metastases, those that failed too.
     *
     * @return their distribution over patients
     */
    public Distribution ablations() {
        return ablations;
    }

    /**
     * Returns the metastases that an ablation removed.
     *
     * @return their distribution over patients
     */
    public Distribution ablated() {
        return ablated;
    }
}

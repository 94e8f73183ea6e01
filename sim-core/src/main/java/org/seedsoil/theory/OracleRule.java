package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.patient.Oracle;

/** The removals of the oracle, read as a rule of ablation that covers every lesion and always succeeds. */
final class OracleRule {
    private OracleRule() {}

    /**
     * Reads the rule.
     *
     * @param oracle the oracle
     * @param primary whether it is asked for the primary, else for metastases
     * @return the rule; none if it removes no such lesion
     * @throws NotEstimableException if it removes in several ways at once
     */
    static Ablation of(Oracle oracle, boolean primary) {
        Oracle.Reach spared = primary ? Oracle.Reach.METASTASES : Oracle.Reach.PRIMARY;
        List<Ablation> rules = new ArrayList<>();
        if (oracle.removes() != spared) {
            if (oracle.removeAtDays() < Double.POSITIVE_INFINITY) {
                rules.add(Ablation.atAge(oracle.removeAtDays()));
            }
            if (oracle.removePerDay() > 0) {
                rules.add(Ablation.atRate(oracle.removePerDay()));
            }
            if (oracle.removeAtCells() < Double.POSITIVE_INFINITY) {
                rules.add(Ablation.atSize(VisibleSize.ofCells(oracle.removeAtCells())));
            }
        }
        if (rules.size() > 1) {
            throw new NotEstimableException("an oracle that removes lesions in several ways at once");
        }
        return rules.isEmpty() ? Ablation.NONE : rules.get(0);
    }
}

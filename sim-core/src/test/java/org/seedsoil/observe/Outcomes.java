package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/** Outcomes written by hand, for tests of other packages. */
public final class Outcomes {
    private Outcomes() {}

    /** A patient diagnosed on day 1000, operated on on day 1030, dead on day 2000. */
    public static Outcome deadWith(List<LesionRecord> metastases, ClinicRecord seen) {
        Outcome o = CohortFixture.patient(Ending.DIED_OF_DISEASE, 2000, metastases.toArray(new LesionRecord[0]));
        return new Outcome(
                o.patient(),
                o.ageYears(),
                o.cellsPerCm3(),
                o.ending(),
                o.endDay(),
                o.fatalOrgan(),
                o.diagnosisDay(),
                o.primaryCellsAtDiagnosis(),
                o.operations(),
                o.firstDetectionDay(),
                o.firstDetectionOrgan(),
                o.lesions(),
                o.ablations(),
                o.seeds(),
                o.series(),
                o.drugStart(),
                o.drawn(),
                o.bone(),
                seen,
                o.excisions(),
                o.toxicities());
    }

    /** Where its tumour had spread. */
    public static Spread spread(Outcome outcome) {
        return Spread.of(outcome, CohortFixture.anatomy());
    }
}

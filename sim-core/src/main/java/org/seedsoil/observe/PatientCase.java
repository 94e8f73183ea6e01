package org.seedsoil.observe;

import java.util.function.Predicate;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;

/**
 * One patient, as {@link PatientValues} are read.
 *
 * @param outcome what became of the patient
 * @param spread where the tumour had spread, drawn from the same outcome
 */
public record PatientCase(Outcome outcome, Spread spread) {
    /** Returns the cells of all lesions whose records answer a question, when following ended. */
    double cells(Predicate<LesionRecord> counts) {
        double sum = 0;
        for (LesionRecord lesion : outcome.lesions()) {
            sum += counts.test(lesion) ? lesion.cells() : 0;
        }
        return sum;
    }

    /** Returns their cells of one clone. */
    double cells(Predicate<LesionRecord> counts, int clone) {
        double sum = 0;
        for (LesionRecord lesion : outcome.lesions()) {
            sum += counts.test(lesion) ? lesion.cellsByClone().get(clone) : 0;
        }
        return sum;
    }

    double primaryCells() {
        return cells(LesionRecord::primary);
    }

    double metastaticCells() {
        return cells(lesion -> !lesion.primary());
    }

    /** Returns the volume of some cells in cm³, at the density of the patient. */
    double volumeCm3(double cells) {
        return cells / outcome.cellsPerCm3();
    }

    /** Returns the diameter of a ball of some cells in mm, at the density of the patient. */
    double diameterMm(double cells) {
        return LesionSize.diameterMm(cells, outcome.cellsPerCm3());
    }

    boolean diagnosed() {
        return outcome.diagnosed();
    }

    /** Returns the expected circulating seeds at diagnosis: the last day of the grid up to it stands for it. NaN without one. */
    double circulatingAtDiagnosis() {
        Series series = outcome.series();
        double found = outcome.diagnosed() ? 0 : Double.NaN;
        for (int i = 0; i < series.length() && series.days()[i] <= outcome.diagnosisDay(); i++) {
            found = series.circulating()[i];
        }
        return found;
    }
}

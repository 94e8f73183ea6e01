package org.seedsoil.observe;

import java.util.OptionalLong;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/** Which patients of a cohort pictures of treatment show. */
public final class ShownPatients implements Mergeable<ShownPatients> {
    /** Patients of whom a picture tells what was done, at most. */
    public static final int LANES = 30;

    /** Patients whose response is shown one by one, at most. */
    public static final int MEASURED = 60;

    /** Scans that must show a metastasis in a patient whose lesions are shown. */
    private static final int LEAST_SCANS = 3;

    private final Parts parts = new Parts();
    private final FirstPatients lanes = parts.add(new FirstPatients(LANES, ShownPatients::cared));
    private final FirstPatients measured = parts.add(new FirstPatients(MEASURED, ShownPatients::measurable));
    private final FirstPatients seen = parts.add(new FirstPatients(1, ShownPatients::watched));

    /** Opens a choice among nobody. */
    public ShownPatients() {}

    /** Where there is a diagnosis, who has none is no patient yet. */
    private static boolean cared(Outcome outcome) {
        boolean treated = !(outcome.operations().isEmpty()
                && outcome.excised().isEmpty()
                && outcome.ablations().isEmpty()
                && !outcome.drugStart().began());
        return outcome.diagnosed() || treated;
    }

    private static boolean measurable(Outcome outcome) {
        return outcome.clinic().judgements().stream().anyMatch(judgement -> judgement.baselineMm() > 0);
    }

    private static boolean watched(Outcome outcome) {
        ClinicRecord clinic = outcome.clinic();
        return clinic.chart().looks().stream()
                        .filter(look -> !look.metastases().isEmpty())
                        .count()
                >= LEAST_SCANS;
    }

    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     */
    public void accept(Outcome outcome) {
        lanes.accept(outcome);
        measured.accept(outcome);
        seen.accept(outcome);
    }

    /**
     * Returns the first patients who were diagnosed or treated.
     *
     * @return at most {@value #LANES}
     */
    public FirstPatients lanes() {
        return lanes;
    }

    /**
     * Returns the first patients whose targets were measured twice.
     *
     * @return at most {@value #MEASURED}
     */
    public FirstPatients measured() {
        return measured;
    }

    /**
     * Returns the first patient in whom scans have shown a metastasis three times.
     *
     * @return the number of the patient in the cohort; empty where there is none
     */
    public OptionalLong seen() {
        return seen.patients().stream().mapToLong(Long::longValue).findFirst();
    }

    @Override
    public void combine(ShownPatients later) {
        parts.combine(later.parts);
    }

    @Override
    public void save(StateWriter to) {
        parts.save(to);
    }

    @Override
    public void load(StateReader from) {
        parts.load(from);
    }
}

package org.seedsoil.cli.plot;

import java.util.List;
import org.seedsoil.outcome.Outcome;

/** The figures of one patient. */
public final class PatientFigures {
    private PatientFigures() {}

    /**
     * Draws who seeded whom, over time.
     *
     * @param outcome what became of the patient
     * @param organs names of the organs, by index
     * @param marks sizes and times to mark
     * @return the seeding tree
     */
    public static Figure seedingTree(Outcome outcome, List<String> organs, ClinicalMarks marks) {
        NumberTable none = new NumberTable("Lesions", List.of(), List.of());
        return new Figure("seeding-tree", "Seeding tree", "", "", none, EmptyDrawing.of("Not drawn yet"));
    }
}

package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.clinic.Assay;
import org.seedsoil.clinic.BloodTest;
import org.seedsoil.clinic.CellCount;
import org.seedsoil.clinic.DnaAssay;

/** Builds tests of blood from valid settings. */
final class BloodBuilder {
    private static final double ML_PER_LITRE = 1000;

    private BloodBuilder() {}

    static List<BloodTest> build(Part clinic) {
        List<BloodTest> tests = new ArrayList<>();
        clinic.parts("liquid-biopsy").forEach((name, part) -> tests.add(test(name, part)));
        return tests;
    }

    private static BloodTest test(String name, Part part) {
        Part dna = part.partOrNull("ctdna");
        return new BloodTest(
                name,
                dna == null ? count(part.part("ctc")) : assay(dna),
                ClinicBuilder.timetable(part),
                part.words("after").equals(BloodSpec.OPERATION),
                dna == null ? BloodTest.Window.NONE : window(dna.part("residual")),
                part.number("missed"),
                part.number("delay"));
    }

    private static BloodTest.Window window(Part part) {
        return new BloodTest.Window(part.number("from"), part.number("until"));
    }

    private static Assay count(Part part) {
        return new CellCount(
                part.number("volume"), part.number("recovery"), part.number("dispersion"), part.whole("threshold"));
    }

    private static Assay assay(Part part) {
        return new DnaAssay(
                part.number("release"),
                part.number("half-life"),
                part.number("background"),
                part.number("plasma") * ML_PER_LITRE,
                part.whole("mutations"),
                part.number("limit"),
                part.number("false-positive"));
    }
}

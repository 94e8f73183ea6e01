package org.seedsoil.report;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.Resection;
import org.seedsoil.figure.Numbers;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.patient.Patient;

/** Says in a paragraph what a run asks. */
final class Question {
    private Question() {}

    static String of(RunFacts facts) {
        Patient patient = facts.reference();
        boolean one = facts.patients() == 1;
        return "Where and when do metastases arise, and how does it end? " + Numbers.count(facts.patients())
                + (one ? " virtual patient was" : " virtual patients were") + " followed day by day for up to "
                + Numbers.threeDigits(patient.timeFrame().horizonDays() / DAYS_PER_YEAR) + " years, "
                + (facts.scenario().mixed()
                        ? "from the first cell of one of several cancers, told below"
                        : start(patient))
                + ". "
                + "Every seed that leaves a lesion must detach, reach blood or lymph, survive the flow, stop in an organ,"
                + " leave its vessels, find soil and outgrow the resident immune cells; a metastasis that grows large enough"
                + " sheds seeds of its own. " + care(patient);
    }

    private static String start(Patient patient) {
        if (patient.primary().organ() < 0) {
            return "with no primary, from the lesions given at the start";
        }
        double cells = patient.primary().cells().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        String organ =
                patient.disease().anatomy().organ(patient.primary().organ()).name();
        return cells == 1
                ? "from the first cell of a tumour in the " + organ
                : "from " + Numbers.count(cells) + " tumour cells in the " + organ;
    }

    private static String care(Patient patient) {
        List<String> local = new ArrayList<>();
        patient.care()
                .metastasectomies()
                .forEach(operation ->
                        local.addAll(operation.describe(patient.disease().anatomy())));
        local.addAll(patient.care().ablation().describe());
        String ablation = String.join(" ", local);
        String drugs = patient.care().systemic() ? "Drugs are given as told below. " : "";
        String rest = ablation.isEmpty() ? "" : ablation + " ";
        String ordered =
                patient.care().clinic().policy().isEmpty() ? "" : "What else is done rules order, as told below. ";
        String planned = rest + drugs + ordered;
        String others = planned.isEmpty() ? "There is no other treatment. " : planned;
        return primary(patient) + " " + others + "Numbers may differ between patients where the scenario says so.";
    }

    private static String primary(Patient patient) {
        double diagnosis = patient.care().diagnosisDiameterMm();
        if (Double.isInfinite(diagnosis)) {
            return "Nothing is diagnosed.";
        }
        String text = "The primary is diagnosed at " + Numbers.diameter(diagnosis);
        if (patient.care().resections().isEmpty()) {
            return text + " and left alone.";
        }
        Resection first = patient.care().resections().get(0);
        String when =
                Numbers.threeDigits(first.delayDays()) + (first.fromDiagnosis() ? " days later" : " days after day 0");
        return text + " and removed " + (first.fromDiagnosis() && first.delayDays() == 0 ? "at once" : when) + ".";
    }
}

package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.observe.SeedingTree;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** The figures of one patient. */
public final class PatientFigures {
    private static final String CAPTION =
            "Each row is a lesion. Its bar begins when it was founded and widens with the logarithm of its size, drawn through"
                    + " the sizes on record; the colour is the organ. A thin line leads from the parent to it at the time its"
                    + " seed was shed; a broken line is the time the seed travelled or slept. A dot marks the day it could be"
                    + " seen.";

    private PatientFigures() {}

    /**
     * Draws who seeded whom, over time.
     *
     * @param outcome what became of the patient
     * @param patient the patient, or the one that all others vary around
     * @param scenario name of the scenario
     * @return the seeding tree
     */
    public static Figure seedingTree(Outcome outcome, Patient patient, String scenario) {
        Set<Integer> drawn = largest(outcome);
        List<LesionRecord> rows = new ArrayList<>();
        SeedingTree.of(outcome).forEach(tree -> collect(tree, drawn, rows));
        Anatomy anatomy = patient.disease().anatomy();
        List<SeedingTreeFigure.Branch> branches =
                rows.stream().map(lesion -> branch(lesion, outcome, patient)).toList();
        int all = outcome.lesions().size();
        String note =
                all > drawn.size() ? "the " + drawn.size() + " largest of " + Numbers.count(all) + " lesions" : "";
        String title = "Patient " + outcome.patient() + " of " + scenario + ": who seeded whom";
        return new Figure(
                "seeding-tree",
                title,
                CAPTION,
                describe(outcome),
                table(rows, anatomy),
                SeedingTreeFigure.draw(title, branches, milestones(outcome), note));
    }

    /**
     * Draws the cycle of a lesion and the bone around it.
     *
     * @param outcome what became of the patient
     * @param patient the patient, or the one that all others vary around
     * @param scenario name of the scenario
     * @return the site that lost most bone; empty where nobody follows bone or no lesion has touched it
     */
    public static Optional<Figure> bone(Outcome outcome, Patient patient, String scenario) {
        return BoneOfPatient.figure(outcome, patient, scenario);
    }

    private static Set<Integer> largest(Outcome outcome) {
        return outcome.lesions().stream()
                .sorted(Comparator.comparing(LesionRecord::primary)
                        .thenComparingDouble(PatientFigures::size)
                        .reversed()
                        .thenComparingInt(LesionRecord::id))
                .limit(SeedingTreeFigure.MOST_LESIONS)
                .map(LesionRecord::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double size(LesionRecord lesion) {
        return Double.isNaN(lesion.cellsAtDiagnosis())
                ? lesion.cells()
                : Math.max(lesion.cells(), lesion.cellsAtDiagnosis());
    }

    private static void collect(SeedingTree tree, Set<Integer> drawn, List<LesionRecord> rows) {
        if (drawn.contains(tree.lesion().id())) {
            rows.add(tree.lesion());
        }
        tree.children().forEach(child -> collect(child, drawn, rows));
    }

    private static SeedingTreeFigure.Branch branch(LesionRecord lesion, Outcome outcome, Patient patient) {
        Organ organ = patient.disease().anatomy().organ(lesion.organ());
        return new SeedingTreeFigure.Branch(
                lesion.id(),
                lesion.parent(),
                label(lesion, organ),
                lesion.primary() ? OrganColour.PRIMARY : OrganColour.of(organ.name(), organ.node()),
                lesion.shedDay() / DAYS_PER_YEAR,
                lesion.detectedDay() / DAYS_PER_YEAR,
                LesionCourse.of(lesion, outcome, patient),
                end(lesion, outcome.cellsPerCm3()));
    }

    private static String label(LesionRecord lesion, Organ organ) {
        return organ.name() + (lesion.primary() ? " (primary)" : organ.node() ? " node" : "");
    }

    private static String end(LesionRecord lesion, double cellsPerCm3) {
        if (!(lesion.cells() > 0)) {
            return "gone";
        }
        return Numbers.diameter(LesionSize.diameterMm(lesion.cells(), cellsPerCm3));
    }

    private static List<SeedingTreeFigure.Milestone> milestones(Outcome outcome) {
        String end = switch (outcome.ending()) {
            case CENSORED -> "alive at the end";
            case DIED_OF_DISEASE -> "died of the disease";
            case DIED_OF_OTHER_CAUSES -> "died of other causes";
            case DIED_OF_OPERATION -> "died of an operation";
            case DIED_OF_TOXICITY -> "died of the toxicity of a drug";
            case CAPPED -> "stopped at the cap";
        };
        return List.of(
                new SeedingTreeFigure.Milestone(outcome.diagnosisDay() / DAYS_PER_YEAR, "diagnosis"),
                new SeedingTreeFigure.Milestone(outcome.resectionDay() / DAYS_PER_YEAR, "operation"),
                new SeedingTreeFigure.Milestone(outcome.endDay() / DAYS_PER_YEAR, end));
    }

    private static String describe(Outcome outcome) {
        long metastases = outcome.metastases().size();
        return "Seeding tree of patient " + outcome.patient() + " over "
                + Numbers.fixed(outcome.endDay() / DAYS_PER_YEAR, 1) + " years, with "
                + Numbers.count(metastases)
                + (metastases == 1 ? " metastasis." : " metastases.");
    }

    private static NumberTable table(List<LesionRecord> rows, Anatomy anatomy) {
        List<List<String>> cells = rows.stream()
                .map(lesion -> List.of(
                        "#" + lesion.id(),
                        lesion.parent() < 0 ? "–" : "#" + lesion.parent(),
                        anatomy.organ(lesion.organ()).name(),
                        years(lesion.foundedDay()),
                        years(lesion.detectedDay()),
                        Numbers.threeDigits(lesion.cells())))
                .toList();
        return new NumberTable(
                "Lesions of the patient; times in years from day 0",
                List.of("Lesion", "Seeded by", "Organ", "Founded", "Seen", "Cells at the end"),
                cells);
    }

    private static String years(double days) {
        return Numbers.fixed(days / DAYS_PER_YEAR, 2);
    }
}

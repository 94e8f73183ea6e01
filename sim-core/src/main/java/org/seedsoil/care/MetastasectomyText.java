package org.seedsoil.care;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** Tells an operation on metastases in sentences. */
final class MetastasectomyText {
    private final Metastasectomy operation;
    private final Anatomy anatomy;

    MetastasectomyText(Metastasectomy operation, Anatomy anatomy) {
        this.operation = operation;
        this.anatomy = anatomy;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(what());
        Completeness complete = operation.completeness();
        if (complete.oddsPerCm() != 1 || complete.oddsPerLesion() != 1) {
            sentences.add("The odds of R0 are those of one lesion of " + length(complete.referenceMm()) + ", times "
                    + Digits.three(complete.oddsPerCm()) + " for each centimetre more and times "
                    + Digits.three(complete.oddsPerLesion()) + " for each further lesion.");
        }
        List<String> parts = parts();
        if (!parts.isEmpty()) {
            sentences.add("With them goes " + String.join(", ", parts) + ", and what lies there unseen.");
        }
        OperativeRisk risk = operation.risk();
        if (risk.probability() > 0) {
            sentences.add("Of patients aged " + Digits.three(risk.atAgeYears()) + " "
                    + AblationPolicy.percent(risk.probability()) + " die of it within "
                    + Quantity.format(risk.withinDays(), Dimension.TIME) + ".");
        }
        return List.copyOf(sentences);
    }

    private String what() {
        Selection which = operation.which();
        String day = operation.after().day(operation.delayDays());
        if (operation.always()) {
            return "On " + day + " parts of organs are taken out, whatever is seen; of metastases seen in them "
                    + margins() + ".";
        }
        StringBuilder text = new StringBuilder("On " + day + " ");
        text.append(
                which.atMost() == Integer.MAX_VALUE ? "metastases" : "the " + which.atMost() + " largest metastases");
        text.append(" seen from ").append(length(which.visibleMm())).append(" on");
        if (which.largestMm() < Double.POSITIVE_INFINITY) {
            text.append(" and no larger than ").append(length(which.largestMm()));
        }
        text.append(where()).append(" are taken out");
        if (which.ifAtMost() < Integer.MAX_VALUE) {
            text.append(" where no more than ").append(which.ifAtMost()).append(" are seen");
        }
        return text.append(": ").append(margins()).append(".").toString();
    }

    private String where() {
        List<String> names = operation.which().organs().stream()
                .map(organ -> anatomy.organ(organ).name())
                .toList();
        return names.isEmpty() ? "" : " in " + String.join(", ", names);
    }

    private String margins() {
        Margins margins = operation
                .completeness()
                .bySite()
                .get(
                        operation.which().organs().isEmpty()
                                ? 0
                                : operation.which().organs().get(0));
        boolean alike = operation.completeness().bySite().stream().distinct().count() == 1
                || operation.which().organs().size() == 1;
        return "R0 in " + AblationPolicy.percent(margins.r0()) + ", R1 in " + AblationPolicy.percent(margins.r1())
                + ", R2 in " + AblationPolicy.percent(margins.r2()) + (alike ? "" : ", elsewhere otherwise");
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (int organ = 0; organ < anatomy.size(); organ++) {
            double part = operation.part(organ);
            if (part > 0) {
                parts.add((part == 1 ? "the whole " : AblationPolicy.percent(part) + " of the ")
                        + anatomy.organ(organ).name());
            }
        }
        return parts;
    }

    private static String length(double mm) {
        return Quantity.format(mm, Dimension.LENGTH);
    }
}

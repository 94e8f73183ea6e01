package org.seedsoil.care;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** Tells how complete an operation on metastases is, what goes with them, and how many die of it. */
public final class OperationText {
    private final Operation operation;
    private final Anatomy anatomy;

    /**
     * Tells an operation.
     *
     * @param operation the operation
     * @param anatomy names of organs
     */
    public OperationText(Operation operation, Anatomy anatomy) {
        this.operation = operation;
        this.anatomy = anatomy;
    }

    /**
     * Tells it.
     *
     * @return sentences, but for the margins
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Completeness complete = operation.completeness();
        if (complete.oddsPerCm() != 1 || complete.oddsPerLesion() != 1) {
            sentences.add("The odds of R0 are those of one lesion of "
                    + Quantity.format(complete.referenceMm(), Dimension.LENGTH) + ", times "
                    + Digits.three(complete.oddsPerCm()) + " for each centimetre more and times "
                    + Digits.three(complete.oddsPerLesion()) + " for each further lesion.");
        }
        List<String> parts = parts();
        if (!parts.isEmpty()) {
            sentences.add("With them goes " + String.join(", ", parts) + ", and what lies there unseen.");
        }
        risk("", operation.risk(), sentences);
        for (int organ = 0; organ < anatomy.size(); organ++) {
            String name = anatomy.organ(organ).name();
            operation.riskIn().get(organ).ifPresent(own -> risk(" where it is done in " + name, own, sentences));
        }
        return List.copyOf(sentences);
    }

    private static void risk(String where, OperativeRisk risk, List<String> sentences) {
        if (risk.probability() > 0) {
            sentences.add("Of patients aged " + Digits.three(risk.atAgeYears()) + " "
                    + AblationPolicy.percent(risk.probability()) + " die of it" + where + " within "
                    + Quantity.format(risk.withinDays(), Dimension.TIME) + ".");
        }
    }

    /**
     * Tells the margins.
     *
     * @param organs indices of the organs that it is done in; empty: all
     * @return shares of R0, R1 and R2
     */
    public String margins(List<Integer> organs) {
        List<Margins> bySite = operation.completeness().bySite();
        Margins margins = bySite.get(organs.isEmpty() ? 0 : organs.get(0));
        boolean alike = bySite.stream().distinct().count() == 1 || organs.size() == 1;
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
}

package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Resection;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.MomentSpec.Moment;

/** Resection of the primary, and of its nodes. */
final class Resecting implements Intervention {
    @Override
    public String word() {
        return "resect";
    }

    @Override
    public String doc() {
        return "removal of the primary, and of its nodes";
    }

    @Override
    public SectionSpec keys() {
        NumberSpec share = BodySpec.PROBABILITY.withoutVariation();
        SectionSpec margins = SectionSpec.of(
                "margins",
                Key.of("R0", share, "0", "probability that no cell is left"),
                Key.of("R1", share, "0", "probability of a microscopic residue"),
                Key.of("R2", share, "0", "probability of a macroscopic residue"));
        SectionSpec residual = SectionSpec.of(
                "residues",
                Key.of("R1", NumberSpec.of(Dimension.CELLS, Domain.NOT_NEGATIVE), "1e4", "clonogens left after R1"),
                Key.of("R2", BodySpec.PROBABILITY, "0.1", "fraction of the cells left after R2"));
        return SectionSpec.of(
                "a resection",
                Key.of(
                        "lesions",
                        ChoiceSpec.of(List.of("primary"), List.of("visible", "all", "metastases")),
                        "primary",
                        "what is removed"),
                Key.required("at", new MomentSpec(), "when"),
                Key.required("margins", margins, "how complete it is; the three probabilities sum to 1"),
                Key.of(
                        "nodes",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(0, 100))
                                .withoutVariation(),
                        "0",
                        "stations of the primary's lymph that are taken out whole, the sentinel first"),
                Key.of("residual", residual, "what is left when it is not complete"),
                Key.of(
                        "regrowth",
                        BodySpec.PROBABILITY,
                        "3e-5",
                        "probability that one clonogen left after R1 regrows; with 1e4 of them 26 % recur"));
    }

    @Override
    public Rules rules(Findings findings) {
        return new InOrder(findings);
    }

    @Override
    public void build(Part part, CareDraft care) {
        Moment at = Moment.parse(part.words("at"));
        Part margins = part.part("margins");
        Part residual = part.part("residual");
        care.resect(new Resection(
                at.fromDiagnosis(),
                at.days(),
                new Margins(
                        margins.number("R0"),
                        margins.number("R1"),
                        margins.number("R2"),
                        residual.number("R1"),
                        residual.number("R2"),
                        part.number("regrowth")),
                part.whole("nodes")));
    }

    /** Each is checked by itself, and against those before it in the list. */
    private static final class InOrder implements Rules {
        /** Each is walked by itself. */
        private static final double MOST_LINES = 1e5;

        private final Findings findings;
        /** The last operation so far, of those after day 0 and of those after the diagnosis: whether it counts from the latter. */
        private final Map<Boolean, Moment> last = new LinkedHashMap<>();

        InOrder(Findings findings) {
            this.findings = findings;
        }

        @Override
        public void check(KeyPath key, boolean primary, boolean diagnosis) {
            KeyPath at = key.child("at");
            if (!primary) {
                findings.fault(key, "there is no primary to resect; allowed: a primary");
            } else if (!diagnosis && findings.words(at).startsWith("diagnosis")) {
                findings.fault(
                        at,
                        "there is no diagnosis to count from; allowed: care.diagnosis, or a time after"
                                + " day 0 such as 20 d");
            }
            inOrder(at);
            margins(key.child("margins"));
            residual(key);
        }

        /** What one cannot know: an operation of the calendar and one that waits for a diagnosis come as the patient's course has it. */
        private void inOrder(KeyPath at) {
            String words = findings.words(at);
            if (words.isEmpty()) {
                return;
            }
            Moment moment = Moment.parse(words);
            Moment before = last.get(moment.fromDiagnosis());
            if (before != null && moment.days() < before.days()) {
                findings.fault(
                        at,
                        "the operation before it in the list comes later, after "
                                + Quantity.format(before.days(), Dimension.TIME)
                                + "; allowed: operations in order of day");
            } else {
                last.put(moment.fromDiagnosis(), moment);
            }
        }

        private void residual(KeyPath key) {
            KeyPath clonogens = key.child("residual").child("R1");
            double regrow = findings.numberOr(clonogens, 0) * findings.numberOr(key.child("regrowth"), 0);
            if (regrow > MOST_LINES) {
                findings.fault(
                        clonogens,
                        Quantity.number(regrow)
                                + " of them would regrow on average; allowed: at most 100,000, or R2 for what"
                                + " is not microscopic");
            }
        }

        private void margins(KeyPath margins) {
            double sum = findings.sum(margins);
            if (findings.keys(margins).size() == 3 && Math.abs(sum - 1) > 1e-6) {
                findings.fault(margins, "R0, R1 and R2 sum to " + Quantity.number(sum) + "; allowed: 1 within 1e-6");
            }
        }
    }
}

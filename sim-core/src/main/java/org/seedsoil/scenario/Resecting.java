package org.seedsoil.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Moment;
import org.seedsoil.care.Resection;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;

/** Resection: of the primary and its nodes, or of metastases ({@link ResectingMetastases}). */
final class Resecting implements Intervention {
    static final String PRIMARY = "primary";

    static final Key RESIDUAL = Key.of("residual", residues(), "what is left when it is not complete");
    static final Key REGROWTH = Key.of(
            "regrowth",
            BodySpec.PROBABILITY,
            "3e-5",
            "probability that one clonogen left behind regrows, without drugs; with 1e4 of them 26 % recur");
    static final Key BETA = Key.of(
            "beta",
            BodySpec.PROBABILITY,
            "1",
            "share of clonogens that lives through adjuvant treatment which the scenario does not tell as drugs");
    /** What says how much is left, and what becomes of it. */
    static final List<Key> LEFT = List.of(RESIDUAL, REGROWTH, BETA);

    @Override
    public String word() {
        return "resect";
    }

    @Override
    public String doc() {
        return "removal of the primary and of its nodes, or of metastases";
    }

    @Override
    public SectionSpec keys() {
        return SectionSpec.of(
                "a resection",
                Key.of(
                        "lesions",
                        ChoiceSpec.of(PRIMARY, ResectingMetastases.VISIBLE, ResectingMetastases.ORGANS),
                        PRIMARY,
                        "what is removed: the primary; metastases that are seen; parts of organs, whatever is seen"),
                Key.required("at", new MomentSpec(List.of(TimeOrigin.DIAGNOSIS, TimeOrigin.DETECTION)), "when"),
                Key.required("margins", margins(), "how complete it is; the three probabilities sum to 1"),
                Key.of(
                        "nodes",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(0, 100))
                                .withoutVariation(),
                        "0",
                        "of the primary: stations of its lymph that are taken out whole, the sentinel first"),
                ResectingMetastases.ORGANS_KEY,
                ResectingMetastases.VISIBLE_KEY,
                ResectingMetastases.UP_TO,
                ResectingMetastases.AT_MOST,
                ResectingMetastases.IF_AT_MOST,
                ResectingMetastases.MARGINS_IN,
                ResectingMetastases.R0_ODDS,
                ResectingMetastases.PARTS,
                RESIDUAL,
                REGROWTH,
                ResectingMetastases.REGROWTH_IN,
                BETA,
                OperativeDeathKeys.DEATH,
                OperativeDeathKeys.DEATH_IN);
    }

    static SectionSpec margins() {
        NumberSpec share = BodySpec.PROBABILITY.withoutVariation();
        return SectionSpec.of(
                "margins",
                Key.of("R0", share, "0", "probability that no cell is left that anybody could see"),
                Key.of("R1", share, "0", "probability of a microscopic residue"),
                Key.of("R2", share, "0", "probability of a macroscopic residue"));
    }

    private static SectionSpec residues() {
        return SectionSpec.of(
                "residues",
                Key.of(
                        "R0",
                        NumberSpec.of(Dimension.CELLS, Domain.NOT_NEGATIVE),
                        "0",
                        "clonogens left after R0, which nobody sees; 2.5e3 make 7 % recur"),
                Key.of("R1", NumberSpec.of(Dimension.CELLS, Domain.NOT_NEGATIVE), "1e4", "clonogens left after R1"),
                Key.of("R2", BodySpec.PROBABILITY, "0.1", "fraction of the cells left after R2"));
    }

    /** The margins that a section tells, with what is left after each. */
    static Margins margins(Part margins, Part residual, double regrowth) {
        return new Margins(
                margins.number("R0"),
                margins.number("R1"),
                margins.number("R2"),
                residual.number("R0"),
                residual.number("R1"),
                residual.number("R2"),
                regrowth);
    }

    @Override
    public Rules rules(Validation findings) {
        return new InOrder(findings);
    }

    @Override
    public void build(Part part, CareDraft care) {
        if (!part.words("lesions").equals(PRIMARY)) {
            ResectingMetastases.build(part, care);
            return;
        }
        Moment at = part.moment("at");
        care.resect(new Resection(
                at.after() == TimeOrigin.DIAGNOSIS,
                at.days(),
                margins(part.part("margins"), part.part("residual"), part.number("regrowth") * part.number("beta")),
                part.whole("nodes"),
                OperativeDeathKeys.risk(part)));
    }

    /** Each is checked by itself, and against those before it in the list. */
    private static final class InOrder implements Rules {
        private final Validation findings;
        /** The last operation so far, of those after day 0 and of those after the diagnosis. */
        private final Map<TimeOrigin, Moment> last = new EnumMap<>(TimeOrigin.class);

        InOrder(Validation findings) {
            this.findings = findings;
        }

        @Override
        public void check(KeyPath key, boolean primary, boolean diagnosis) {
            KeyPath at = key.child("at");
            boolean metastases = !findings.words(key.child("lesions")).equals(PRIMARY);
            if (!primary && !metastases) {
                findings.fault(key, "there is no primary to resect; allowed: a primary, or lesions: visible or organs");
            } else if (!diagnosis && findings.counts(at, TimeOrigin.DIAGNOSIS)) {
                findings.fault(
                        at,
                        "there is no diagnosis to count from; allowed: care.diagnosis, or a time after"
                                + " day 0 such as 20 d");
            }
            if (metastases) {
                new ResectingMetastases(findings, key).check();
            } else {
                new ResectingMetastases(findings, key).absent();
                inOrder(at);
            }
            ResidueRules.check(findings, key);
        }

        /** What one cannot know: an operation of the calendar and one that waits for a diagnosis come as the patient's course has it. */
        private void inOrder(KeyPath at) {
            Moment moment = findings.moment(at);
            if (moment == null) {
                return;
            }
            if (moment.after() == TimeOrigin.DETECTION) {
                findings.fault(
                        at, "the primary does not wait for a metastasis; allowed: diagnosis, or a time after day 0");
                return;
            }
            Moment before = last.get(moment.after());
            if (before != null && moment.days() < before.days()) {
                findings.fault(
                        at,
                        "the operation before it in the list comes later, after "
                                + Quantity.format(before.days(), Dimension.TIME)
                                + "; allowed: operations in order of day");
            } else {
                last.put(moment.after(), moment);
            }
        }
    }
}

package org.seedsoil.figure;

import java.awt.Color;
import java.util.Collection;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.Care;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.outcome.Ending;

/** What is marked on the time of a patient: treatments in ink, bad news in colour, how following ended. */
public enum CareSign {
    /** The primary was diagnosed. */
    DIAGNOSIS("diagnosis", LegendKey.Kind.TICK, Palette.INK),
    /** An operation on the primary or its nodes. */
    OPERATION("operation on the primary", LegendKey.Kind.SQUARE, Palette.INK),
    /** Metastases were taken out. */
    EXCISION("metastases taken out", LegendKey.Kind.TRIANGLE, Palette.INK),
    /** Metastases were ablated or irradiated. */
    ABLATION("metastases ablated or irradiated", LegendKey.Kind.DIAMOND, Palette.INK),
    /** A scan shows progression. */
    PROGRESSION("progression seen in a scan", LegendKey.Kind.DIAMOND, Palette.ORANGE),
    /** The disease is known to be back, or to have spread. */
    RETURN("metastasis found", LegendKey.Kind.DOT, Palette.VERMILLION),
    /** A drug was too toxic to be given again. */
    TOXICITY("too toxic to go on", LegendKey.Kind.PLUS, Palette.PURPLE),
    /** Died of the tumour. */
    DIED_OF_DISEASE("died of the disease", LegendKey.Kind.CROSS, Palette.VERMILLION),
    /** Died of treatment. */
    DIED_OF_TREATMENT("died of treatment", LegendKey.Kind.CROSS, Palette.PURPLE),
    /** Died of something else. */
    DIED_OF_OTHER_CAUSES("died of other causes", LegendKey.Kind.CROSS, Palette.GREY),
    /** Followed on. */
    ALIVE("alive at the end of following", LegendKey.Kind.ARROW, Palette.MUTED),
    /** A rule of a policy was read, and nothing came of it. */
    READ("rule read", LegendKey.Kind.TICK, Palette.GREY),
    /** A rule ordered something. */
    ORDERED("rule orders", LegendKey.Kind.DIAMOND, Palette.BLUE),
    /** The patient would not. */
    DECLINED("patient declines", LegendKey.Kind.CROSS, Palette.MUTED);

    private final String label;
    private final LegendKey.Kind kind;
    private final Color colour;

    CareSign(String label, LegendKey.Kind kind, Color colour) {
        this.label = label;
        this.kind = kind;
        this.colour = colour;
    }

    /**
     * Returns what it marks.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /** What an operation is called where this care is given: a rule may have nodes taken out later. */
    static String operation(Collection<Care> given) {
        boolean nodes = given.stream().anyMatch(care -> care.clinic().stationsOnOrder() > 0);
        return nodes ? "operation on the primary or its nodes" : OPERATION.label;
    }

    /** What local treatment is called where this care is given. */
    static String localTreatment(Collection<Care> given) {
        boolean rays = false;
        boolean heat = false;
        for (Care care : given) {
            Ablation rule = care.ablation().rule();
            rays |= rule.coverage() > 0 && rule.each().irradiates();
            heat |= rule.coverage() > 0 && !rule.each().irradiates();
            for (OrderedTreatment ordered : care.means()) {
                rays |= ordered instanceof LocalAblation local && local.irradiates();
                heat |= ordered instanceof LocalAblation local && !local.irradiates();
            }
        }
        return rays && heat ? ABLATION.label : rays ? "metastases irradiated" : "metastases ablated";
    }

    LegendKey key() {
        return key(label);
    }

    LegendKey key(String words) {
        return new LegendKey(words, colour, kind);
    }

    LegendKey.Kind kind() {
        return kind;
    }

    Color colour() {
        return colour;
    }

    /**
     * Returns the sign for how following ended.
     *
     * @param ending how
     * @return its sign
     */
    static CareSign of(Ending ending) {
        return switch (ending) {
            case CENSORED, CAPPED -> ALIVE;
            case DIED_OF_DISEASE -> DIED_OF_DISEASE;
            case DIED_OF_OTHER_CAUSES -> DIED_OF_OTHER_CAUSES;
            case DIED_OF_OPERATION, DIED_OF_TOXICITY -> DIED_OF_TREATMENT;
        };
    }
}

package org.seedsoil.scenario;

import java.util.List;

/**
 * A kind of intervention: all that scenarios know of it. Its keys are read, listed and printed as any others; its rules are checked in
 * the order of the list of interventions; what it means is built. Whoever adds one adds it to {@link #ALL}.
 */
interface Intervention {
    /** Every kind, in the order in which they are listed for people. */
    List<Intervention> ALL = List.of(new Resecting(), new Ablating());

    /** Its key in the list of interventions. */
    String word();

    /** What it is, in a line. */
    String doc();

    /** Its keys. */
    SectionSpec keys();

    /** Opens its rules for one scenario. */
    Rules rules(Validation findings);

    /** Adds what one of the list means. */
    void build(Part part, CareDraft care);

    /** The rules of one kind, which may compare one intervention with those before it in the list. */
    @FunctionalInterface
    interface Rules {
        /**
         * Checks one.
         *
         * @param key where it stands
         * @param primary whether there is a primary
         * @param diagnosis whether there is a diagnosis
         */
        void check(KeyPath key, boolean primary, boolean diagnosis);
    }
}

package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.care.Agent;
import org.seedsoil.disease.Target;

/**
 * A kind of drug: all that scenarios know of it. Its keys are read, listed and printed as any others; its rules are checked; what it
 * means is built. When and how much of it is given is the same for all kinds, and told in {@link CourseKeys}. Whoever adds one adds it to
 * {@link #ALL}; one that changes targets while it is taken is a line there.
 */
interface Drug {
    /** Every kind, in the order in which they are listed for people. */
    List<Drug> ALL = List.of(
            new Cytotoxic(),
            new Sustained(
                    "endocrine",
                    "endocrine therapy",
                    List.of(Target.BIRTH, Target.DEATH, Target.KILL, Target.WAKE, Target.DIE_ASLEEP)),
            Blocking.receptor(),
            Blocking.ligand(),
            new Sustained("platelet-inhibitor", "a platelet inhibitor", List.of(Target.CLOAK)),
            new Sustained("immunotherapy", "immunotherapy", List.of(Target.NK, Target.SURVEILLANCE, Target.KILL)),
            new Sustained("tmem-blocker", "a blocker of doorways into blood (TMEM)", List.of(Target.BLOOD_ENTRY)),
            new Sustained("anti-rankl", "a drug against bone resorption (anti-RANKL)", List.of(Target.BONE_COUPLING)));

    /** Its key in a course. */
    String word();

    /** What it is, for people, in a few words. */
    String kind();

    /** Its keys, those of {@link CourseKeys} included. */
    SectionSpec keys();

    /** Checks one. */
    void check(KeyPath key, EffectRules rules);

    /** Builds what it does at full dose. */
    Agent agent(Part part, EffectBuilder builder);
}

package org.seedsoil.scenario;

import java.util.List;
import java.util.Map;
import org.seedsoil.care.Agent;
import org.seedsoil.disease.Effect;

/**
 * A drug that takes a receptor, or the ligand that it follows, away in the whole body.
 *
 * @param word its key in a course
 * @param kind what it is, for people
 * @param molecule the key of what it takes away
 */
record Blocking(String word, String kind, String molecule) implements Drug {
    static Blocking receptor() {
        return new Blocking("receptor-blocker", "a receptor blocker", "receptor");
    }

    static Blocking ligand() {
        return new Blocking("ligand-antibody", "an antibody against a ligand", "ligand");
    }

    @Override
    public SectionSpec keys() {
        return CourseKeys.allTheTime(
                "a course of " + kind,
                List.of(
                        Key.required(
                                molecule, new TextSpec(TextSpec.Kind.MOLECULE), "the " + molecule + " that it blocks"),
                        Key.required("block", BodySpec.PROBABILITY, "fraction of it that is taken away at full dose")));
    }

    @Override
    public void check(KeyPath key, EffectRules rules) {
        String name = rules.findings().words(key.child(molecule));
        List<String> known = molecule.equals("receptor")
                ? CloneRules.receptors(rules.findings())
                : CloneRules.ligands(rules.findings());
        if (!name.isEmpty() && !known.contains(name)) {
            rules.findings()
                    .fault(
                            key.child(molecule),
                            "no clone has a receptor " + (molecule.equals("receptor") ? "" : "that follows ") + "'"
                                    + Suggestion.clip(name) + "', so blocking it does nothing; allowed: "
                                    + (known.isEmpty()
                                            ? "nothing, for no clone has receptors"
                                            : String.join(", ", known)));
        }
    }

    @Override
    public Agent agent(Part part, EffectBuilder builder) {
        Map<String, Double> block = Map.of(part.words(molecule), part.number("block"));
        return new Agent(
                word,
                kind,
                List.of(new Effect(builder.clones(List.of()), builder.clones(List.of()), Map.of(), block)),
                List.of());
    }
}
